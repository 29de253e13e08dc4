package ir.sanjeh.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ir.sanjeh.problem.Place;
import ir.sanjeh.problem.UnusableInputException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvFactsTest {
  @TempDir Path folder;

  @BeforeEach
  void header() throws IOException {
    write("round.yaml", "scheme: egep\nperiod: round-7\ntitle: { fa: ه, en: h }\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private List<AgencyFacts> read() {
    try (FactsReader reader = FactsReader.open("facts", folder, 100)) {
      List<AgencyFacts> agencies = new ArrayList<>();
      reader.agencies(TestDictionary.make()).forEachRemaining(agencies::add);
      return agencies;
    }
  }

  private String digest() {
    try (FactsReader reader = FactsReader.open("facts", folder, 100)) {
      reader.agencies(TestDictionary.make()).forEachRemaining(a -> {});
      return reader.digest();
    }
  }

  @Test
  void readsAgenciesWithTheirParts() throws IOException {
    write(
        "agencies.csv",
        """
        id,name,ratio,datasets,signature,channels,portal.tls,portal.seconds
        a1,مرکز,۰٫۷۰,"۱٬۲۰۰",بله,SMS|customer relations,الف,
        a2,"نام، با
        دو خط و ""نقل""\",,,NO,|,,
        """);
    write(
        "services.csv",
        """
        agency,id,kind,stages,online
        a1,s1,G2C,۳,yes
        a2,s1,government to government,,خیر
        a1,s2,G2B,,
        """);
    write("inquiries.csv", "agency,id,share\na2,q,-1.50\n");

    List<AgencyFacts> agencies = read();

    assertThat(agencies).hasSize(2);
    assertThat(agencies.get(0).agency().values())
        .isEqualTo(
            Map.of(
                "id",
                "a1",
                "name",
                "مرکز",
                "ratio",
                new BigDecimal("0.7"),
                "datasets",
                new BigDecimal("1200"),
                "signature",
                true,
                "channels",
                List.of("SMS", "CRM")));
    assertThat(agencies.get(0).parts()).extracting(Fact::id).containsExactly("portal", "s1", "s2");
    assertThat(agencies.get(0).parts().get(0).values()).isEqualTo(Map.of("tls", "A"));
    assertThat(agencies.get(0).services().get(1).place())
        .isEqualTo(Place.of("facts/services.csv", 4));
    assertThat(agencies.get(1).agency().values())
        .isEqualTo(
            Map.of(
                "id",
                "a2",
                "name",
                "نام، با\nدو خط و \"نقل\"",
                "signature",
                false,
                "channels",
                List.of()));
    assertThat(agencies.get(1).agency().place()).isEqualTo(Place.of("facts/agencies.csv", 3));
    assertThat(agencies.get(1).parts())
        .extracting(Fact::values)
        .containsExactly(
            Map.of("id", "s1", "kind", "G2G", "online", false),
            Map.of("id", "q", "share", new BigDecimal("-1.5")));
  }

  @Test
  void readsEvidence() throws IOException {
    write(
        "agencies.csv",
        """
        id,ratio,ratio@method,ratio@source,ratio@date,ratio@status,portal.tls,portal.tls@status
        a1,0.7,inquiry,"وزارت، تهران",1400,verified,,rejected
        """);

    AgencyFacts agency = read().get(0);

    assertThat(agency.agency().evidence())
        .isEqualTo(
            Map.of(
                "ratio",
                new Evidence(
                    Optional.of(Evidence.Method.INQUIRY),
                    Optional.of("وزارت، تهران"),
                    Optional.of("1400"),
                    Optional.of(Evidence.Status.VERIFIED))));
    assertThat(agency.parts().get(0).values()).isEmpty();
    assertThat(agency.parts().get(0).evidence().get("tls").status())
        .contains(Evidence.Status.REJECTED);
  }

  @ParameterizedTest
  @CsvSource({"',', '\n'", "';', '\n'", "',', '\r\n'", "';', '\r\n'", "',', '\r'"})
  void readsWhatSpreadsheetsWrite(String separator, String lineEnd) throws IOException {
    String mark = "\uFEFF";
    write(
        "agencies.csv",
        mark
            + "id,ratio,name\na1,0.5,x\n\n,,\na2,,\n"
                .replace(",", separator)
                .replace("\n", lineEnd));
    write(
        "services.csv",
        mark
            + "agency,id,kind,name\na2,s1,G2C,سنجه\na1,s1,G2C,\na2,s2,G2B,😀 x\n"
                .replace(",", separator)
                .replace("\n", lineEnd)
            + "a2,s3,G2C,last".replace(",", separator));

    List<AgencyFacts> agencies = read();

    assertThat(agencies).extracting(a -> a.agency().id()).containsExactly("a1", "a2");
    assertThat(agencies.get(1).services()).extracting(Fact::id).containsExactly("s1", "s2", "s3");
    assertThat(agencies.get(1).services())
        .extracting(s -> s.values().get("name"))
        .containsExactly("سنجه", "😀 x", "last");
    assertThat(agencies.get(1).services())
        .extracting(s -> s.place().line())
        .containsExactly(2, 4, 5);
  }

  @Test
  void rowsInAnyOrderGiveTheSameServices() throws IOException {
    Random random = new Random(7);
    StringBuilder agencies = new StringBuilder("id\n");
    List<String> rows = new ArrayList<>();
    for (int a = 0; a < 300; a++) {
      agencies.append("agency-").append(a).append('\n');
      for (int s = 0; s < a % 17; s++) {
        String name = "نام".repeat(random.nextInt(40)) + (s % 3 == 0 ? "\n\"\"😀" : "");
        rows.add("agency-" + a + ",s" + s + ",G2C,\"" + name + "\"\n");
      }
    }
    write("agencies.csv", agencies.toString());
    write("services.csv", "agency,id,kind,name\n" + String.join("", rows));
    List<Map<String, Object>> inOrder = values();
    Collections.shuffle(rows, random);
    write("services.csv", "agency,id,kind,name\n" + String.join("", rows));

    assertThat(values()).containsExactlyInAnyOrderElementsOf(inOrder);
  }

  private List<Map<String, Object>> values() {
    return read().stream()
        .flatMap(
            a ->
                a.services().stream()
                    .map(s -> Map.of("agency", a.agency().id(), "values", s.values())))
        .toList();
  }

  @Test
  void theDigestIsOfNamesAndContents() throws IOException {
    write("agencies.csv", "id\na1\n");
    String one = digest();
    assertThat(one).matches("sha256:[0-9a-f]{64}").isEqualTo(digest());
    write("services.csv", "agency,id,kind\n");
    String two = digest();
    write("services.csv", "agency,id,kind\na1,s,G2C\n");
    String three = digest();
    write("notes.txt", "not part of the facts");
    assertThat(digest()).isEqualTo(three);
    Files.move(folder.resolve("services.csv"), folder.resolve("x.txt"));
    write("inquiries.csv", "agency,id\n");
    assertThat(List.of(one, two, three, digest())).doesNotHaveDuplicates();
  }

  @Test
  void aFileThatChangesMeanwhileIsAProblem() throws IOException {
    write("agencies.csv", "id\na1\na2\n");
    write("services.csv", "agency,id,kind\na1,s,G2C\na2,s,G2C\n");
    try (FactsReader reader = FactsReader.open("facts", folder, 100)) {
      Iterator<AgencyFacts> agencies = reader.agencies(TestDictionary.make());
      agencies.next();
      Files.setLastModifiedTime(folder.resolve("services.csv"), FileTime.fromMillis(1));
      assertThatThrownBy(() -> agencies.forEachRemaining(a -> {}))
          .isInstanceOf(UnusableInputException.class)
          .hasMessageContaining("facts/services.csv: the file changed while it was read");
    }
  }

  @Test
  void anAgencyIsLimitedInSize() throws IOException {
    write("agencies.csv", "id\na1\n");
    StringBuilder rows = new StringBuilder("agency,id,kind\n");
    for (int i = 0; i < 200_000; i++) {
      rows.append("a1,s").append(i).append(",G2C\n");
    }
    write("services.csv", rows.toString());
    assertThatThrownBy(this::read)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("facts/agencies.csv:2: the agency has more than 500,000 values");
  }

  @Test
  void aHugeCellIsRefused() throws IOException {
    write("agencies.csv", "id,name\na1,\"" + "x".repeat(3_000_000));
    assertThatThrownBy(this::read)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("facts/agencies.csv:2: the row that begins here has a cell longer");
    write("agencies.csv", "id" + ",x".repeat(20_000) + "\na1\n");
    assertThatThrownBy(this::read)
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("more than 10,000 cells");
  }

  @Test
  void everyTruncationIsAProblemOrReadable() throws IOException {
    byte[] services =
        "agency,id,kind,name\r\na1,s1,G2C,\"a,\"\"b\"\"\r\nسنجه\"\r\na1,s2,G2B,x\r\n"
            .getBytes(StandardCharsets.UTF_8);
    write("agencies.csv", "id\na1\n");
    for (int i = 0; i < services.length; i++) {
      Files.write(folder.resolve("services.csv"), Arrays.copyOf(services, i));
      try {
        read();
      } catch (UnusableInputException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
  }
}
