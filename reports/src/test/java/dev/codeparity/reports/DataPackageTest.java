package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataPackageTest {
  @TempDir Path folder;
  private Path out = Path.of("");

  @BeforeEach
  void chooseFolder() {
    out = folder.resolve("out");
  }

  @Test
  void every_cell_is_what_the_description_says() throws IOException {
    ReportWriter.write(SampleAnalysis.whole(), out, EnumSet.of(Format.CSV));

    assertThat(PackageReader.faults(out)).isEmpty();
  }

  @Test
  void an_anonymised_package_is_still_what_the_description_says() throws IOException {
    ReportWriter.write(SampleAnalysis.whole().anonymised(), out, EnumSet.of(Format.CSV));

    assertThat(PackageReader.faults(out)).isEmpty();
  }

  @Test
  void a_package_without_ai_is_still_what_the_description_says() throws IOException {
    ReportWriter.write(SampleAnalysis.withoutAi(), out, EnumSet.of(Format.CSV));

    assertThat(PackageReader.faults(out)).isEmpty();
  }

  @Test
  void a_subject_made_to_break_out_of_its_cell_stays_in_it() throws IOException {
    String subject = "=HYPERLINK(\"http://example.com\",\"x\"),\"\n\",,\u001B[2J\u202E";
    ReportWriter.write(SampleAnalysis.withSubject(subject), out, EnumSet.of(Format.CSV));

    assertThat(PackageReader.faults(out)).isEmpty();
    assertThat(out.resolve("commits.csv"))
        .content(UTF_8)
        .contains(
            "\"'=HYPERLINK(\"\"http://example.com\"\",\"\"x\"\"),\"\" \"\",,\uFFFD[2J\uFFFD\"");
  }

  @Test
  void the_description_meets_the_rules_of_the_standard() throws IOException {
    ReportWriter.write(SampleAnalysis.whole(), out, EnumSet.of(Format.CSV));

    assertThat(
            schema()
                .validate(
                    Files.readString(out.resolve("datapackage.json"), UTF_8), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "authors.csv, 18.5, 1e1, days_since_human_commit: no number: 1e1",
    "commits.csv, FALSE, no, is_merge: no boolean: no",
    "commits.csv, 2026-03-02T09:30:00Z, yesterday, author_time: no datetime: yesterday",
    "commits.csv, CERTAIN, SOMEHOW, confidence: not in enum: SOMEHOW",
    "commits.csv, a0002, '', author_id: empty",
    "commits.csv, a0002, a0009, author_id points nowhere: a0009",
    "defects.csv, 2e2e2e2e2e, ffffffffff, inducing_commit points nowhere: ffffffffff",
    "authors.csv, a0002, a0001, 'key twice: [a0001]'",
    "survival.csv, ',1,1,', ',-1,1,', at_risk: below minimum: -1",
    "survival.csv, ',1,1,0', ',1,1,2', survival: above maximum: 2",
    "rewrites.csv, period_start, start, header",
    "rewrites.csv, 'FALSE,', '', row of 6 cells"
  })
  void the_reader_of_these_tests_sees_what_is_wrong(
      String file, String cell, String other, String fault) throws IOException {
    ReportWriter.write(SampleAnalysis.whole(), out, EnumSet.of(Format.CSV));
    Path path = out.resolve(file);
    Files.writeString(path, Files.readString(path, UTF_8).replace(cell, other), UTF_8);

    assertThat(PackageReader.faults(out))
        .contains(file + ": hash")
        .anyMatch(found -> found.startsWith(file + ": " + fault));
  }

  private static Schema schema() throws IOException {
    try (InputStream profile =
        DataPackageTest.class.getResourceAsStream("datapackage-profile.json")) {
      assertThat(profile).isNotNull();
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(profile);
    }
  }
}
