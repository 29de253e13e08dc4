package ir.sanjeh.bench.scale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The national round many times over, each agency under an id of its own, written without end. */
final class ManyNations {
  private final String header;
  private final List<Agency> agencies = new ArrayList<>();

  /** An agency without its id; the JSON behind that, plain and packed. */
  private static final class Agency {
    private final String id;
    private final int services;
    private final byte[] rest;
    private final byte[] packedRest;

    Agency(String id, int services, byte[] rest) throws IOException {
      this.id = id;
      this.services = services;
      this.rest = rest;
      this.packedRest = packed(rest);
    }
  }

  ManyNations(Path national) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(national))) {
      JsonNode round = JsonMapper.builder().build().readTree(in);
      this.header = "{\"scheme\":" + round.get("scheme") + ",\"period\":" + round.get("period");
      for (JsonNode agency : round.get("agencies")) {
        byte[] rest =
            ((ObjectNode) agency.deepCopy())
                .without("id")
                .toString()
                .substring(1)
                .getBytes(StandardCharsets.UTF_8);
        agencies.add(new Agency(agency.get("id").asText(), agency.get("services").size(), rest));
      }
    }
  }

  /**
   * Writes a round.
   *
   * @param services how many it has at least
   * @param packed whether as gzip: in many members, as archives may be
   * @return how many services it has
   */
  long write(long services, boolean packed, OutputStream out) throws IOException {
    piece(header + ",\"agencies\":[\n", packed, out);
    long written = 0;
    for (int nation = 0; written < services; nation++) {
      for (Agency agency : agencies) {
        piece((written == 0 ? "" : ",\n") + id(agency, nation), packed, out);
        out.write(packed ? agency.packedRest : agency.rest);
        written += agency.services;
        if (written >= services) {
          break;
        }
      }
    }
    piece("\n]}\n", packed, out);
    return written;
  }

  private static String id(Agency agency, int nation) {
    return "{\"id\":\"" + agency.id + "-" + nation + "\",";
  }

  private static void piece(String json, boolean packed, OutputStream out) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    out.write(packed ? packed(bytes) : bytes);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
