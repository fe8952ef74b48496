package dev.codeparity.scripts;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Compares two files of predictions, such as {@code codeparity evaluate-szz --predictions} writes:
 * on how many fixes both name the same set of commits, variant by variant.
 */
public final class PredictionAgreement {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private PredictionAgreement() {}

  private record Fix(String repository, String commit, String variant) {}

  /**
   * Prints the share of fixes that agree, and the fixes that do not, with the commits that each
   * side names alone.
   *
   * @param arguments two files, and how many disagreements to list (20)
   */
  public static void main(String[] arguments) throws IOException {
    Map<Fix, Set<String>> ours = read(Path.of(arguments[0]));
    Map<Fix, Set<String>> theirs = read(Path.of(arguments[1]));
    int listed = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 20;
    Map<String, int[]> counts = new TreeMap<>();
    List<String> differences = new ArrayList<>();
    ours.forEach(
        (fix, commits) -> {
          Set<String> others = theirs.get(fix);
          if (others == null) {
            return;
          }
          int[] count = counts.computeIfAbsent(fix.variant, variant -> new int[2]);
          count[1]++;
          if (others.equals(commits)) {
            count[0]++;
          } else {
            differences.add(difference(fix, commits, others));
          }
        });
    counts.forEach(
        (variant, count) ->
            System.out.printf(
                Locale.ROOT,
                "%s: %d of %d fixes, %.1f%%%n",
                variant,
                count[0],
                count[1],
                100.0 * count[0] / count[1]));
    differences.stream().limit(listed).forEach(System.out::println);
  }

  private static String difference(Fix fix, Set<String> ours, Set<String> theirs) {
    Set<String> more = new TreeSet<>(ours);
    more.removeAll(theirs);
    Set<String> less = new TreeSet<>(theirs);
    less.removeAll(ours);
    return "  "
        + fix.variant
        + " "
        + fix.repository
        + " "
        + fix.commit
        + ": first alone "
        + more
        + ", second alone "
        + less;
  }

  private static Map<Fix, Set<String>> read(Path file) throws IOException {
    Map<Fix, Set<String>> answers = new LinkedHashMap<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord row : FORMAT.parse(reader)) {
        String commits = row.get(row.isMapped("predicted") ? "predicted" : "predicted_shas");
        Fix fix = new Fix(row.get("repo"), row.get("fix_sha"), row.get("variant"));
        answers.put(fix, new TreeSet<>(List.of(commits.strip().split("\\s+"))));
      }
    }
    return answers;
  }
}
