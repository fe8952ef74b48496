package dev.codeparity.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The arrows between the rooms and their packages, and what the house does not do. */
@AnalyzeClasses(packages = "dev.codeparity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ANALYZER = "dev.codeparity.analyzer";

  /** Packages of the analyzer: each may use those before it. */
  private static final List<String> ORDER =
      List.of(
          "problem",
          "work",
          "text",
          "store",
          "history",
          "language",
          "provenance",
          "origin",
          "defect",
          "quality",
          "measure",
          "accuracy",
          "claim",
          "gate",
          "evaluation",
          "lines",
          "rules");

  private static final List<String> STATISTICAL =
      List.of("accuracy", "claim", "gate", "evaluation");

  @ArchTest
  static void a_package_of_the_analyzer_uses_none_below_it(JavaClasses classes) {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] below =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> ANALYZER + "." + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ANALYZER + "." + ORDER.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(below)
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static final ArchRule only_verdicts_scores_and_the_facade_use_statistics =
      noClasses()
          .that()
          .resideInAnyPackage(
              ORDER.stream()
                  .filter(name -> !STATISTICAL.contains(name))
                  .map(name -> ANALYZER + "." + name + "..")
                  .toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ANALYZER + ".statistics..");

  @ArchTest
  static final ArchRule packages_of_the_analyzer_do_not_know_its_facade =
      noClasses()
          .that()
          .resideInAPackage(ANALYZER + ".(*)..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ANALYZER);

  @ArchTest
  static final ArchRule statistics_knows_nothing_of_ours =
      noClasses()
          .that()
          .resideInAPackage(ANALYZER + ".statistics..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("dev.codeparity..")
                  .and(resideOutsideOfPackage(ANALYZER + ".statistics..")))
          .allowEmptyShould(true)
          .because("it takes numbers and gives numbers");

  @ArchTest
  static final ArchRule no_packages_depend_on_each_other =
      slices().matching("dev.codeparity.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule only_history_knows_jgit =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ANALYZER + ".history..", "dev.codeparity.fixtures..", "dev.codeparity.scripts..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jgit..")
          .because("every other package reads changes as plain values");

  @ArchTest
  static final ArchRule only_quality_knows_pmd =
      noClasses()
          .that()
          .resideOutsideOfPackages(ANALYZER + ".quality..", "dev.codeparity.scripts..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("net.sourceforge.pmd..");

  @ArchTest
  static final ArchRule only_the_store_knows_its_database =
      noClasses()
          .that()
          .resideOutsideOfPackage(ANALYZER + ".store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.sqlite..", "java.sql..");

  @ArchTest
  static final ArchRule analyzer_knows_no_way_out =
      noClasses()
          .that()
          .resideInAPackage(ANALYZER + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.codeparity.reports..",
              "dev.codeparity.options..",
              "dev.codeparity.cli..",
              "dev.codeparity.fixtures..",
              "tools.jackson.databind..",
              "picocli..",
              "me.tongfei..")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("CSVPrinter")
          .orShould()
          .dependOnClassesThat()
          .haveSimpleName("JsonGenerator")
          .because("a repository goes in and an analysis comes out");

  @ArchTest
  static final ArchRule analyzer_and_reports_do_not_print =
      noClasses()
          .that()
          .resideInAnyPackage(ANALYZER + "..", "dev.codeparity.reports..")
          .should(ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule reports_know_no_door =
      noClasses()
          .that()
          .resideInAPackage("dev.codeparity.reports..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.codeparity.options..",
              "dev.codeparity.cli..",
              "dev.codeparity.fixtures..",
              "picocli..");

  @ArchTest
  static final ArchRule options_know_no_door =
      noClasses()
          .that()
          .resideInAPackage("dev.codeparity.options..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.codeparity.cli..",
              "dev.codeparity.fixtures..",
              "picocli..",
              "org.apache.maven..")
          .because("every front door means the same by an option");

  @ArchTest
  static final ArchRule the_command_line_holds_no_engine =
      noClasses()
          .that()
          .resideInAPackage("dev.codeparity.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("net.sourceforge.pmd..", "com.github.javaparser..");

  @ArchTest
  static final ArchRule results_depend_on_no_clock_zone_or_locale =
      noClasses()
          .that()
          .resideInAnyPackage(ANALYZER + "..", "dev.codeparity.reports..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault")
          .orShould()
          .callMethod(Locale.class, "getDefault")
          .because("the same repository and settings give the same files");

  @ArchTest
  static final ArchRule no_static_state_changes = fields().that().areStatic().should().beFinal();

  @ArchTest
  static final ArchRule classes_are_named_for_what_they_are =
      noClasses()
          .should()
          .haveNameMatching(
              ".*\\.(Abstract\\w+|\\w*(Util|Utils|Helper|Helpers|Manager|Processor|Impl))");
}
