package ir.sanjeh.output;

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
    String head =
        mapper.writerWithDefaultPrettyPrinter().writeValueAsString(round.head()).replace("\r", "");
    out.write(head.substring(0, head.lastIndexOf('}')).stripTrailing());
    out.write(",\n  \"agencies\" : [");
    String[] separator = {"\n"};
    round.forEachAgency(
        agency -> {
          write(agency, separator[0], out);
          separator[0] = ",\n";
        });
    out.write("\n  ]\n}\n");
  }

  private void write(Result.Agency agency, String separator, Writer out) {
    try {
      out.write(separator);
      out.write(mapper.writeValueAsString(agency));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
