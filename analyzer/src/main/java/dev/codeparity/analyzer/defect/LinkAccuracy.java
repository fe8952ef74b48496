package dev.codeparity.analyzer.defect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How often defect links of one class were right, counted against fixes whose bug-inducing commits
 * are known. Precision is hits among answers, recall is hits among links. Repositories differ more
 * than chance in both, so the count of another repository says less of one than its size suggests:
 * what is known of the share of a repository that was not counted is a beta distribution about the
 * share counted whose parameters add up to the weight.
 *
 * @param method how the links were found
 * @param variant the SZZ variant that found them; {@link SzzVariant#OFF} where messages name them
 * @param truth how the truth is known; {@link #POOLED} for all truths together
 * @param fixes number of fixes asked
 * @param answers pairs of a fix and a bug-inducing commit that were answered
 * @param hits those of them that are true
 * @param links true pairs
 * @param precisionWeight sum of the parameters of the distribution of precision, above 0
 * @param recallWeight the same of recall
 */
public record LinkAccuracy(
    LinkMethod method,
    SzzVariant variant,
    String truth,
    int fixes,
    long answers,
    long hits,
    long links,
    double precisionWeight,
    double recallWeight) {
  /** All truths together. */
  public static final String POOLED = "pooled";

  private static final String RESOURCE = "link-accuracy.tsv";
  private static final int COLUMNS = 9;

  public LinkAccuracy {
    if (!(precisionWeight > 0 && recallWeight > 0)) {
      throw new IllegalArgumentException("weights " + precisionWeight + " and " + recallWeight);
    }
    if (hits < 0 || hits > Math.min(answers, links)) {
      throw new IllegalArgumentException(hits + " hits of " + answers + " and " + links);
    }
  }

  /** Hits among answers, with half a hit and half a miss more. */
  public double precision() {
    return (hits + 0.5) / (answers + 1);
  }

  /** Hits among links, with half a hit and half a miss more. */
  public double recall() {
    return (hits + 0.5) / (links + 1);
  }

  /** What was measured of a variant's links over all truths, if it was. */
  public static Optional<LinkAccuracy> pooled(SzzVariant variant) {
    return of(variant).stream().filter(row -> row.truth.equals(POOLED)).findFirst();
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
        Long.parseLong(columns[6]),
        Double.parseDouble(columns[7]),
        Double.parseDouble(columns[8]));
  }
}
