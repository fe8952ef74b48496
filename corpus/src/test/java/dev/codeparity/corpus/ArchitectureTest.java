package dev.codeparity.corpus;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows in the corpus's room. */
@AnalyzeClasses(packages = "dev.codeparity", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String CORPUS = "dev.codeparity.corpus";

  @ArchTest
  static final ArchRule only_one_package_and_the_run_know_spark =
      noClasses()
          .that()
          .resideOutsideOfPackage(CORPUS + ".spark..")
          .and()
          .doNotHaveFullyQualifiedName(CORPUS + ".CorpusRun")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.parquet..");

  @ArchTest
  static final ArchRule no_other_room_knows_the_corpus =
      noClasses()
          .that()
          .resideOutsideOfPackage(CORPUS + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CORPUS + "..");

  @ArchTest
  static final ArchRule what_is_pooled_comes_from_no_file =
      noClasses()
          .that()
          .resideInAPackage(CORPUS + ".pooling..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio.file..", CORPUS + ".process..");

  @ArchTest
  static final ArchRule no_packages_depend_on_each_other =
      slices().matching(CORPUS + ".(*)..").should().beFreeOfCycles();
}
