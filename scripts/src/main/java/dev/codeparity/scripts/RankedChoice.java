package dev.codeparity.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fix with its candidates and their features, as {@link RankingRows} wrote them.
 *
 * @param repository {@code owner/name}
 * @param fix id of the fix
 * @param set the truth that it is from, with the kind of row
 * @param truths number of its bug-inducing commits
 * @param candidates ids
 * @param inducing whether each is one of them
 * @param values of each, by feature
 * @param weight how much the fix counts in learning
 */
record RankedChoice(
    String repository,
    String fix,
    String set,
    int truths,
    List<String> candidates,
    List<Boolean> inducing,
    List<double[]> values,
    double weight) {
  private static final int FIRST_VALUE = 6;
  private static final double CHECKED = 0.25;
  private static final double REVERT = 0.3;

  /** The fixes in all files of a folder, in the order of their names. */
  static List<RankedChoice> read(Path folder) throws IOException {
    List<RankedChoice> choices = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        choices.addAll(readFile(file));
      }
    }
    return choices;
  }

  private static List<RankedChoice> readFile(Path file) {
    Map<String, RankedChoice> byFix = new LinkedHashMap<>();
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(
              cells -> {
                RankedChoice choice =
                    byFix.computeIfAbsent(
                        cells[1],
                        fix ->
                            new RankedChoice(
                                cells[0],
                                fix,
                                cells[2],
                                Integer.parseInt(cells[3]),
                                new ArrayList<>(),
                                new ArrayList<>(),
                                new ArrayList<>(),
                                0));
                if (!cells[4].isEmpty()) {
                  choice.candidates.add(cells[4]);
                  choice.inducing.add(cells[5].equals("1"));
                  choice.values.add(
                      Arrays.stream(cells, FIRST_VALUE, cells.length)
                          .mapToDouble(Double::parseDouble)
                          .toArray());
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return byFix.values().stream().map(choice -> choice.weighed(byFix.size())).toList();
  }

  /**
   * The same with its weight. Links read from messages weigh one by the root of the rows of their
   * repository, so that no repository drowns the others, and reverts less, which the lines that
   * they restore give away; what was checked by hand weighs as such a link among sixteen.
   */
  private RankedChoice weighed(int rows) {
    double weight = set.contains("-") ? (isRevert() ? REVERT : 1) / Math.sqrt(rows) : CHECKED;
    return new RankedChoice(repository, fix, set, truths, candidates, inducing, values, weight);
  }

  private boolean isRevert() {
    return set.endsWith("-revert");
  }

  /** Whether there is something to learn: a candidate that is right, and one that is wrong. */
  boolean teaches() {
    return inducing.contains(true) && inducing.contains(false);
  }
}
