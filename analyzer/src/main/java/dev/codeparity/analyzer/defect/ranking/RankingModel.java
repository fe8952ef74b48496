package dev.codeparity.analyzer.defect.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The weights that the ranking learnt, one model with and one without the features that see time. A
 * candidate's score is the sum of its standardised features, each times its weight; the softmax of
 * the scores of a fix is how likely it is that each candidate broke what it mends.
 */
final class RankingModel {
  private static final String FILE = "ranking.tsv";
  private static final int FIRST_WEIGHT = 3;
  private static final RankingModel FULL = read(FIRST_WEIGHT);
  private static final RankingModel WITHOUT_AGE = read(FIRST_WEIGHT + 1);

  private final double threshold;
  private final List<Term> terms;

  private RankingModel(double threshold, List<Term> terms) {
    this.threshold = threshold;
    this.terms = List.copyOf(terms);
  }

  private record Term(Feature feature, double mean, double deviation, double weight) {
    double of(Valued candidate) {
      return weight * (candidate.of(feature) - mean) / deviation;
    }
  }

  /** The model that sees all features. */
  static RankingModel full() {
    return FULL;
  }

  /** The model that sees no feature of time. */
  static RankingModel withoutAge() {
    return WITHOUT_AGE;
  }

  private static RankingModel read(int column) {
    InputStream file = RankingModel.class.getResourceAsStream(FILE);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file, FILE), StandardCharsets.UTF_8))) {
      double threshold = 0;
      List<Term> terms = new ArrayList<>();
      for (String line : reader.lines().filter(l -> !l.startsWith("#")).toList()) {
        String[] cells = line.split("\t", -1);
        if (cells[0].equals("threshold")) {
          threshold = Double.parseDouble(cells[column]);
        } else if (!cells[0].equals("feature") && !cells[column].isEmpty()) {
          terms.add(
              new Term(
                  Feature.labelled(cells[0]),
                  Double.parseDouble(cells[1]),
                  Double.parseDouble(cells[2]),
                  Double.parseDouble(cells[column])));
        }
      }
      return new RankingModel(threshold, terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The least probability with which the first candidate is an answer. */
  double threshold() {
    return threshold;
  }

  /** The probability of each candidate; they add up to 1. */
  double[] probabilities(List<Valued> candidates) {
    double[] scores = candidates.stream().mapToDouble(this::score).toArray();
    double greatest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      greatest = Math.max(greatest, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - greatest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  private double score(Valued candidate) {
    double score = 0;
    for (Term term : terms) {
      score += term.of(candidate);
    }
    return score;
  }

  /** What each feature adds to the score of a candidate; those that add nothing are left out. */
  List<Reason> reasons(Valued candidate) {
    return terms.stream()
        .map(term -> new Reason(term.feature, candidate.of(term.feature), term.of(candidate)))
        .filter(reason -> reason.added() != 0)
        .toList();
  }
}
