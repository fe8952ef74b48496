package dev.codeparity.scripts;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The commits that variants link fixes to, as {@code codeparity evaluate-szz --predictions} and
 * {@link LearnRanking} write them.
 */
final class Predictions {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Predictions() {}

  /** A fix as one variant was asked for it. */
  record Asked(String repository, String fix, String variant) {}

  /** The answers in a file, in its order. */
  static Map<Asked, Set<String>> read(Path file) throws IOException {
    Map<Asked, Set<String>> answers = new LinkedHashMap<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord row : FORMAT.parse(reader)) {
        String commits = row.get(row.isMapped("predicted") ? "predicted" : "predicted_shas");
        answers.put(
            new Asked(row.get("repo"), row.get("fix_sha"), row.get("variant")),
            SPACE
                .splitAsStream(commits)
                .filter(commit -> !commit.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return answers;
  }
}
