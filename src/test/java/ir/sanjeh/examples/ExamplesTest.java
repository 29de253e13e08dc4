package ir.sanjeh.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Examples use what every program may use, and nothing else of the library. */
class ExamplesTest {
  private static final String EXAMPLES = "ir.sanjeh.examples";

  private final JavaClasses examples = new ClassFileImporter().importPackages(EXAMPLES);

  /** The packages that the module exports to everybody. */
  private static Stream<String> exported() throws IOException {
    return Files.readAllLines(Path.of("src", "main", "java", "module-info.java")).stream()
        .map(String::strip)
        .filter(line -> line.startsWith("exports ") && line.endsWith(";"))
        .map(line -> line.substring("exports ".length(), line.length() - 1));
  }

  @Test
  void examplesAndTheirTestsSeeExportedPackagesOnly() throws IOException {
    String[] open = Stream.concat(exported(), Stream.of(EXAMPLES)).toArray(String[]::new);
    assertThat(open).contains("ir.sanjeh.api").doesNotContain("ir.sanjeh.rulebook");
    noClasses()
        .should()
        .dependOnClassesThat(resideInAPackage("ir.sanjeh..").and(not(resideInAnyPackage(open))))
        .check(examples);
  }

  @Test
  void theServiceNeedsTheLibraryAServerAndJackson() throws IOException {
    String[] needed =
        Stream.concat(
                exported(),
                Stream.of(
                    EXAMPLES,
                    "java..",
                    "io.javalin..",
                    "org.eclipse.jetty.util.thread",
                    "com.fasterxml.jackson.."))
            .toArray(String[]::new);
    classes()
        .that()
        .belongToAnyOf(EvaluationService.class)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(needed))
        .check(examples);
  }
}
