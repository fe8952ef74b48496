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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void the_reader_of_these_tests_sees_a_changed_cell() throws IOException {
    ReportWriter.write(SampleAnalysis.whole(), out, EnumSet.of(Format.CSV));
    Path file = out.resolve("authors.csv");
    Files.writeString(file, Files.readString(file, UTF_8).replace("18.5", "1e1"), UTF_8);

    List<String> faults = PackageReader.faults(out);

    assertThat(faults)
        .contains("authors.csv: hash", "authors.csv: days_since_human_commit: no number: 1e1");
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
