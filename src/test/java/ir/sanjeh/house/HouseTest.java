package ir.sanjeh.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** How the parts of the house may use each other. */
@AnalyzeClasses(packages = "ir.sanjeh", importOptions = HouseTest.NoTests.class)
class HouseTest {
  /** The ready-made option knows tests by their folder's name, and only below "target". */
  static final class NoTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("ir.sanjeh.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheCommandLineKnowsTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("ir.sanjeh.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("ir.sanjeh.cli..", "picocli..");

  @ArchTest
  static final ArchRule theStreetDoesNotKnowWhatStandsBesideIt =
      noClasses()
          .that()
          .resideInAnyPackage(
              "ir.sanjeh.scheme..",
              "ir.sanjeh.guide..",
              "ir.sanjeh.facts..",
              "ir.sanjeh.rulebook..",
              "ir.sanjeh.award..",
              "ir.sanjeh.score..",
              "ir.sanjeh.evidence..",
              "ir.sanjeh.standing..",
              "ir.sanjeh.result..",
              "ir.sanjeh.resultfile..",
              "ir.sanjeh.round..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "ir.sanjeh.advise..",
              "ir.sanjeh.attain..",
              "ir.sanjeh.cases..",
              "ir.sanjeh.check..",
              "ir.sanjeh.cli..",
              "ir.sanjeh.compare..",
              "ir.sanjeh.document..",
              "ir.sanjeh.explain..",
              "ir.sanjeh.form..",
              "ir.sanjeh.mutate..",
              "ir.sanjeh.output..",
              "ir.sanjeh.period..",
              "ir.sanjeh.report..",
              "ir.sanjeh.robustness..",
              "ir.sanjeh.sample..",
              "ir.sanjeh.texts..",
              "ir.sanjeh.watch..",
              "ir.sanjeh.words..",
              "ir.sanjeh.texts..");

  @ArchTest
  static final ArchRule theEngineIsUsedInTwoPlacesOnly =
      noClasses()
          .that()
          .resideOutsideOfPackages("ir.sanjeh.guide..", "ir.sanjeh.rulebook..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");
}
