package ir.sanjeh.scheme;

import ir.sanjeh.located.Value;
import ir.sanjeh.problem.Problems;
import java.util.Optional;

/** Reads which scheme and period a file is for, and which one it builds on. */
final class SchemeHeader {
  private SchemeHeader() {}

  /** Checks that a file says the names of the folder in which it lies. */
  static void check(Section scheme, String expectedScheme, String expectedPeriod) {
    checkName(scheme, "scheme", expectedScheme);
    checkName(scheme, "period", expectedPeriod);
  }

  private static void checkName(Section scheme, String key, String expected) {
    Optional<Value> value = scheme.required(key, "Add it: " + key + ": " + expected + ".");
    value
        .flatMap(v -> scheme.text(key, v))
        .filter(written -> !written.equals(expected))
        .ifPresent(
            written ->
                scheme
                    .problems()
                    .add(
                        "scheme.folder-name",
                        value.get().place(),
                        scheme.nameOf(key)
                            + " is "
                            + Quote.of(written)
                            + ", and the file lies in a folder named "
                            + Quote.of(expected),
                        "Write " + key + ": " + expected + ", or move the file."));
  }

  /** The scheme and the period that a file says it is for. */
  static Optional<BasedOn> own(Section scheme) {
    Optional<String> name = folder(scheme, "scheme");
    Optional<String> period = folder(scheme, "period");
    return name.isPresent() && period.isPresent()
        ? Optional.of(new BasedOn(name.get(), period.get(), scheme.place()))
        : Optional.empty();
  }

  private static Optional<String> folder(Section scheme, String key) {
    String remedy = "Write " + key + ": and a name of small Latin letters, digits and hyphens.";
    Optional<Value> value = scheme.required(key, remedy);
    Optional<String> written = value.flatMap(v -> scheme.text(key, v));
    if (written.isPresent() && !Identifiers.isFolder(written.get())) {
      scheme
          .problems()
          .add(
              "scheme.name",
              value.get().place(),
              scheme.nameOf(key) + " is " + Quote.of(written.get()),
              remedy);
      return Optional.empty();
    }
    return written;
  }

  /** The period that a file builds on, if it names one. */
  static Optional<BasedOn> basedOn(Section scheme, Problems problems) {
    Optional<Value> value = scheme.optional("based-on");
    Optional<String> written = value.flatMap(v -> scheme.text("based-on", v));
    if (written.isEmpty()) {
      return Optional.empty();
    }
    String[] names = written.get().split("/", -1);
    if (names.length != 2 || !Identifiers.isFolder(names[0]) || !Identifiers.isFolder(names[1])) {
      problems.add(
          "scheme.based-on",
          value.get().place(),
          "\"based-on\" is " + value.get().describe(),
          "Write the folders of a scheme and a period, in small Latin letters, digits and"
              + " hyphens: based-on: <scheme>/<period>.");
      return Optional.empty();
    }
    return Optional.of(new BasedOn(names[0], names[1], value.get().place()));
  }
}
