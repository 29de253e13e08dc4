package ir.sanjeh.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import ir.sanjeh.result.Result;
import ir.sanjeh.result.ResultJson;
import ir.sanjeh.round.EvaluatedRound;
import ir.sanjeh.scheme.Scheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/**
 * The whole result as JSON, one line for each agency so that two results can be laid side by side.
 */
public final class JsonFormat implements ResultFormat {
  private final ObjectMapper mapper = ResultJson.mapper();

  @Override
  public void write(EvaluatedRound round, Scheme scheme, Writer out) throws IOException {
    Agencies agencies = begin(round.head(), out);
    round.forEachAgency(this::json, json -> write(json, agencies));
    agencies.end();
  }

  private String json(Result.Agency agency) {
    try {
      return mapper.writeValueAsString(agency);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(String json, Agencies agencies) {
    try {
      agencies.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes what stands before the agencies.
   *
   * @param head not null
   * @param out where to; it is not closed
   * @return writes the agencies
   * @throws IOException when it cannot be written
   */
  public Agencies begin(Result.Head head, Writer out) throws IOException {
    String text =
        mapper.writerWithDefaultPrettyPrinter().writeValueAsString(head).replace("\r", "");
    out.write(text.substring(0, text.lastIndexOf('}')).stripTrailing());
    out.write(",\n  \"agencies\" : [");
    return new Agencies(out);
  }

  /** Writes agencies, one line for each. */
  public static final class Agencies {
    private final Writer out;
    private boolean begun;

    private Agencies(Writer out) {
      this.out = out;
    }

    /**
     * Writes the next agency.
     *
     * @param json its result as one line of JSON
     * @throws IOException when it cannot be written
     */
    public void write(String json) throws IOException {
      out.write(begun ? ",\n" : "\n");
      out.write(json);
      begun = true;
    }

    /**
     * Writes what stands after the agencies.
     *
     * @throws IOException when it cannot be written
     */
    public void end() throws IOException {
      out.write("\n  ]\n}\n");
    }
  }
}
