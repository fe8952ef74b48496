package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far each choice could move an answer over all periods, the widest first: the rows of {@code
 * tornado.csv}. A choice flips a verdict if another of its values leads to one that contradicts it.
 */
public final class Tornado {
  /**
   * Margins that others would have fixed beforehand. A wider one, such as 2, would call code on a
   * par that fails half as often again and more: no finding then hangs on so little.
   */
  private static final List<Double> MARGINS = List.of(1.1, 1.25, 1.5);

  private Tornado() {}

  /**
   * One choice.
   *
   * @param answer what is moved
   * @param choice the choice
   * @param least ratio to which it can move it; the answer's own, if nothing is lower
   * @param leastBy the row that does; empty for the answer
   * @param most as {@code least}
   * @param mostBy the row that does; empty for the answer
   * @param flips rows whose verdict contradicts that of the answer, in their order
   */
  public record Bar(
      Comparison answer,
      Choice choice,
      double least,
      String leastBy,
      double most,
      String mostBy,
      List<Flip> flips) {
    public Bar {
      flips = List.copyOf(flips);
    }

    /** Length on the log scale: 0 where the ratio stays. */
    public double span() {
      return Math.log(most / least);
    }
  }

  /**
   * A contradiction.
   *
   * @param by what was changed: a method, level, window or part left out
   * @param verdict what follows then
   */
  public record Flip(String by, Verdict verdict) {}

  /** The bars of all metrics, in the order of the answers. */
  public static List<Bar> of(
      List<Comparison> comparisons, List<Comparison> sensitivity, double margin) {
    List<Bar> bars = new ArrayList<>();
    for (Comparison answer : comparisons) {
      if (answer.isAnswer() && isOfAll(answer) && answer.result().ratio().orElse(0) > 0) {
        bars.addAll(of(answer, Stream.concat(comparisons.stream(), sensitivity.stream()), margin));
      }
    }
    return bars;
  }

  private static boolean isOfAll(Comparison row) {
    return row.subject().period().equals(Comparisons.ALL);
  }

  private static List<Bar> of(Comparison answer, Stream<Comparison> rows, double margin) {
    ComparedMetric metric = answer.subject().metric();
    Map<Choice, List<Comparison>> byChoice = new EnumMap<>(Choice.class);
    rows.filter(row -> isOfAll(row) && row.subject().metric() == metric && !row.isAnswer())
        .filter(row -> row.result().ratio().orElse(0) > 0)
        .forEach(
            row ->
                byChoice
                    .computeIfAbsent(Choice.of(row, answer), choice -> new ArrayList<>())
                    .add(row));
    List<Bar> bars = new ArrayList<>();
    byChoice.forEach((choice, changed) -> bars.add(bar(answer, choice, changed)));
    bars.add(ofMargins(answer, margin));
    bars.sort(Comparator.comparingDouble(Bar::span).reversed().thenComparing(Bar::choice));
    return bars;
  }

  private static Bar bar(Comparison answer, Choice choice, List<Comparison> rows) {
    double least = answer.result().ratio().orElseThrow();
    double most = least;
    String leastBy = "";
    String mostBy = "";
    List<Flip> flips = new ArrayList<>();
    for (Comparison row : rows) {
      double ratio = row.result().ratio().orElseThrow();
      if (ratio < least) {
        least = ratio;
        leastBy = name(choice, row);
      }
      if (ratio > most) {
        most = ratio;
        mostBy = name(choice, row);
      }
      if (choice.isPlausible()) {
        flip(answer, row).ifPresent(verdict -> flips.add(new Flip(name(choice, row), verdict)));
      }
    }
    return new Bar(answer, choice, least, leastBy, most, mostBy, flips);
  }

  private static String name(Choice choice, Comparison row) {
    return switch (choice) {
      case STRATA -> row.subject().level().name();
      case FOLLOW_UP -> Math.round(row.subject().windowDays()) + " days";
      case PERIOD_LEFT_OUT, TOOL_LEFT_OUT, AUTHOR_LEFT_OUT -> row.subject().leftOut();
      default -> row.subject().method().name();
    };
  }

  /** The margin moves no ratio, but what is called parity. */
  private static Bar ofMargins(Comparison answer, double margin) {
    double ratio = answer.result().ratio().orElseThrow();
    List<Flip> flips = new ArrayList<>();
    Optional<Interval> limits = limits(answer);
    if (limits.isPresent() && isTold(answer)) {
      for (double other : MARGINS) {
        Verdict verdict = Verdict.of(limits.get(), other);
        if (other != margin && contradicts(answer.verdict(), verdict)) {
          flips.add(new Flip(Double.toString(other), verdict));
        }
      }
    }
    return new Bar(answer, Choice.MARGIN, ratio, "", ratio, "", flips);
  }

  /** Whether an interval was read as it stands, and nothing forbade an answer. */
  private static boolean isTold(Comparison answer) {
    return answer.verdict() != Verdict.INCONCLUSIVE || answer.conclusion().reasons().isEmpty();
  }

  private static Optional<Interval> limits(Comparison row) {
    return row.result().low().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Interval(
                row.result().low().getAsDouble(),
                row.result().high().orElse(Double.POSITIVE_INFINITY)));
  }

  /** The verdict of a row that contradicts the answer's; less data alone is no contradiction. */
  private static Optional<Verdict> flip(Comparison answer, Comparison row) {
    if (row.verdict() != Verdict.INCONCLUSIVE) {
      return contradicts(answer.verdict(), row.verdict())
          ? Optional.of(row.verdict())
          : Optional.empty();
    }
    boolean directed = answer.verdict() == Verdict.WORSE || answer.verdict() == Verdict.BETTER;
    double ratio = row.result().ratio().orElseThrow();
    boolean across = (ratio - 1) * (answer.result().ratio().orElse(1) - 1) < 0;
    boolean outside = limits(answer).filter(limits -> limits.contains(ratio)).isEmpty();
    return directed && across && outside ? Optional.of(Verdict.INCONCLUSIVE) : Optional.empty();
  }

  private static boolean contradicts(Verdict answer, Verdict other) {
    if (answer == Verdict.INCONCLUSIVE) {
      return other == Verdict.WORSE || other == Verdict.BETTER || other == Verdict.PARITY;
    }
    return switch (other) {
      case WORSE, NOT_BETTER -> answer == Verdict.BETTER || answer == Verdict.NOT_WORSE;
      case BETTER, NOT_WORSE -> answer == Verdict.WORSE || answer == Verdict.NOT_BETTER;
      case PARITY -> answer == Verdict.WORSE || answer == Verdict.BETTER;
      case INCONCLUSIVE -> false;
    };
  }
}
