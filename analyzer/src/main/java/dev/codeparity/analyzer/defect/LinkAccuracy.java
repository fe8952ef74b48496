package dev.codeparity.analyzer.defect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * How often defect links of one class were right, counted against fixes whose bug-inducing commits
 * are known. Precision is hits among answers, recall is hits among links; with Jeffreys' prior they
 * are distributed as Beta(hits + ½, answers − hits + ½) and Beta(hits + ½, links − hits + ½).
 *
 * @param method how the links were found
 * @param variant the SZZ variant that found them; {@link SzzVariant#OFF} where messages name them
 * @param truth how the truth is known
 * @param fixes number of fixes asked
 * @param answers pairs of a fix and a bug-inducing commit that were answered
 * @param hits those of them that are true
 * @param links true pairs
 */
public record LinkAccuracy(
    LinkMethod method,
    SzzVariant variant,
    String truth,
    int fixes,
    long answers,
    long hits,
    long links) {
  private static final String RESOURCE = "link-accuracy.tsv";
  private static final int COLUMNS = 7;

  public LinkAccuracy {
    if (hits < 0 || hits > Math.min(answers, links)) {
      throw new IllegalArgumentException(hits + " hits of " + answers + " and " + links);
    }
  }

  /** All that was measured of this version's links, in the order of the data file. */
  public static List<LinkAccuracy> measured() {
    try (InputStream in = LinkAccuracy.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("method\t"))
          .map(LinkAccuracy::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What was measured of the links of a run.
   *
   * @param inForce the variant in force
   */
  public static List<LinkAccuracy> of(SzzVariant inForce) {
    return measured().stream()
        .filter(row -> row.method != LinkMethod.SZZ || row.variant == inForce)
        .toList();
  }

  private static LinkAccuracy row(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalStateException(RESOURCE + ": not " + COLUMNS + " columns: " + line);
    }
    return new LinkAccuracy(
        LinkMethod.valueOf(columns[0]),
        SzzVariant.valueOf(columns[1].toUpperCase(Locale.ROOT)),
        columns[2],
        Integer.parseInt(columns[3]),
        Long.parseLong(columns[4]),
        Long.parseLong(columns[5]),
        Long.parseLong(columns[6]));
  }
}
