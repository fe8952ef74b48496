package dev.codeparity.scripts;

import dev.codeparity.analyzer.quality.QualityRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** PMD's own command line with our rules: the rival and the oracle of static analysis. */
final class PmdCommand {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private final String classPath;
  private final Path rules;
  private final Path report;

  /**
   * @param classPath that of PMD and its command line
   * @param work a folder for its files
   */
  PmdCommand(String classPath, Path work) {
    this.classPath = classPath;
    this.rules = work.resolve("rules.xml");
    this.report = work.resolve("report.csv");
    try (InputStream text = QualityRules.class.getResourceAsStream("quality-rules.xml")) {
      Files.copy(Objects.requireNonNull(text), rules, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Analyses all files below a folder. */
  Cost run(Path folder) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new MeasuredCommand(
            List.of(
                java,
                "-cp",
                classPath,
                "net.sourceforge.pmd.cli.PmdCli",
                "check",
                "--no-cache",
                "--no-progress",
                "--no-fail-on-violation",
                "--no-fail-on-error",
                "--rulesets",
                rules.toString(),
                "--dir",
                folder.toString(),
                "--format",
                "csv",
                "--report-file",
                report.toString()),
            Map.of())
        .cost();
  }

  /** What the last run found: rule and line, by the name of the folder that a file lies in. */
  Map<String, Set<String>> found() {
    Map<String, Set<String>> found = new TreeMap<>();
    try (CSVParser rows = CSVParser.parse(report, StandardCharsets.UTF_8, FORMAT)) {
      for (CSVRecord row : rows) {
        Path folder = Objects.requireNonNull(Path.of(row.get("File")).getParent());
        found
            .computeIfAbsent(String.valueOf(folder.getFileName()), id -> new TreeSet<>())
            .add(row.get("Rule") + ":" + row.get("Line"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }
}
