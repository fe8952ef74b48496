package dev.codeparity.analyzer.accuracy;

import dev.codeparity.analyzer.statistics.Detection;
import dev.codeparity.analyzer.statistics.Kappa;
import dev.codeparity.analyzer.statistics.StratifiedSample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Scores a labelled sample. Each row that is decided stands for the units of its stratum, divided
 * by the decided rows in it; rows are in random order, so that those labelled first are a sample
 * too.
 */
public final class Scoring {
  private final SampleKind kind;
  private final double confidence;
  private final List<LabelledRow> all;
  private final List<LabelledRow> rows;
  private final StratifiedSample sample;

  private Scoring(SampleKind kind, double confidence, List<LabelledRow> all) {
    this.kind = kind;
    this.confidence = confidence;
    this.all = all.stream().sorted(Comparator.comparing(LabelledRow::id)).toList();
    this.rows = this.all.stream().filter(LabelledRow::isDecided).toList();
    this.sample = sample();
  }

  /**
   * Scores a sample.
   *
   * @param rows all rows of the sample, labelled or not
   * @param confidence of the limits, in (0, 1)
   */
  public static Score score(SampleKind kind, List<LabelledRow> rows, double confidence) {
    return new Scoring(kind, confidence, rows).score();
  }

  private StratifiedSample sample() {
    Map<String, Integer> number = new TreeMap<>();
    Map<String, Integer> decided = new TreeMap<>();
    for (LabelledRow row : rows) {
      number.putIfAbsent(row.stratum(), number.size());
      decided.merge(row.stratum(), 1, Integer::sum);
    }
    return StratifiedSample.of(
        rows.stream().mapToInt(row -> number.getOrDefault(row.stratum(), 0)).toArray(),
        rows.stream()
            .mapToDouble(row -> (double) row.population() / decided.getOrDefault(row.stratum(), 1))
            .toArray());
  }

  private Score score() {
    return new Score(
        kind,
        confidence,
        coverage(),
        kind == SampleKind.LINK ? precision("LINK", row -> true) : overall(),
        unsure(),
        classes(),
        confusion(),
        kind == SampleKind.LINK ? Optional.empty() : kappa(),
        labellers(),
        rows.stream().filter(this::disagrees).toList());
  }

  /** Of two classes, one is the reverse of the other, and yes or no is all. */
  private List<Score.ClassScore> classes() {
    return kind == SampleKind.FIX
        ? List.of()
        : kind.answers().stream()
            .map(this::of)
            .filter(found -> found.labelled() + found.answered() > 0)
            .toList();
  }

  private Score.Coverage coverage() {
    Map<String, Integer> population = new TreeMap<>();
    Map<String, Integer> spokenFor = new TreeMap<>();
    all.forEach(row -> population.put(row.stratum(), row.population()));
    rows.forEach(row -> spokenFor.put(row.stratum(), row.population()));
    return new Score.Coverage(
        all.size(),
        rows.size(),
        (int) all.stream().filter(LabelledRow::isUnsure).count(),
        sum(population),
        sum(spokenFor));
  }

  private static long sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToLong(Integer::longValue).sum();
  }

  private Score.ClassScore overall() {
    return score(
        kind == SampleKind.FIX ? SampleKind.YES_FIX : "AI",
        row -> kind.isYes(row.answer()),
        row -> kind.isYes(row.decision()));
  }

  private Optional<Score.Unsure> unsure() {
    if (kind == SampleKind.LINK || all.stream().noneMatch(LabelledRow::isUnsure)) {
      return Optional.empty();
    }
    return Optional.of(new Score.Unsure(ifUnsureWere(kind.someYes()), ifUnsureWere(kind.someNo())));
  }

  private Score.ClassScore ifUnsureWere(String label) {
    List<LabelledRow> decided =
        all.stream().map(row -> row.isUnsure() ? row.labelled(label) : row).toList();
    return new Scoring(kind, confidence, decided).overall();
  }

  private Score.ClassScore of(String answer) {
    return kind == SampleKind.LINK
        ? precision(answer, row -> row.answer().equals(answer))
        : score(answer, row -> row.answer().equals(answer), row -> row.decision().equals(answer));
  }

  private Score.ClassScore score(
      String name, Predicate<LabelledRow> answered, Predicate<LabelledRow> labelled) {
    Detection found =
        Detection.of(
            sample,
            row -> answered.test(rows.get(row)),
            row -> labelled.test(rows.get(row)),
            confidence);
    return new Score.ClassScore(
        name,
        count(labelled),
        count(answered),
        found.precision(),
        found.recall(),
        found.specificity());
  }

  /** Links that were not found are not in the sample, so nothing is known of recall. */
  private Score.ClassScore precision(String name, Predicate<LabelledRow> answered) {
    Predicate<LabelledRow> right = row -> kind.isYes(row.decision());
    Score.ClassScore found = score(name, answered, right);
    return new Score.ClassScore(
        name,
        count(answered.and(right)),
        found.answered(),
        found.precision(),
        Optional.empty(),
        Optional.empty());
  }

  private int count(Predicate<LabelledRow> test) {
    return (int) rows.stream().filter(test).count();
  }

  private List<Score.Cell> confusion() {
    List<Score.Cell> cells = new ArrayList<>();
    for (String label : kind.decided()) {
      for (String answer : kind.answers()) {
        Predicate<LabelledRow> in =
            row -> row.decision().equals(label) && row.answer().equals(answer);
        if (count(in) > 0) {
          double population = sample.weightOf(row -> in.test(rows.get(row)));
          cells.add(new Score.Cell(label, answer, count(in), population));
        }
      }
    }
    return cells;
  }

  private Optional<Kappa> kappa() {
    return Kappa.of(
        sample,
        numbers(rows, LabelledRow::decision),
        numbers(rows, LabelledRow::answer),
        confidence);
  }

  private Optional<Score.Labellers> labellers() {
    List<LabelledRow> both =
        all.stream().filter(row -> row.label().isPresent() && row.second().isPresent()).toList();
    if (all.stream().noneMatch(row -> row.second().isPresent())) {
      return Optional.empty();
    }
    int agreed = (int) both.stream().filter(row -> row.label().equals(row.second())).count();
    return Optional.of(
        new Score.Labellers(
            both.size(),
            agreed,
            Kappa.of(
                numbers(both, row -> row.label().orElseThrow()),
                numbers(both, row -> row.second().orElseThrow()),
                confidence)));
  }

  private int[] numbers(List<LabelledRow> of, Function<LabelledRow, String> category) {
    return of.stream().mapToInt(row -> kind.labels().indexOf(category.apply(row))).toArray();
  }

  private boolean disagrees(LabelledRow row) {
    return kind == SampleKind.LINK
        ? !kind.isYes(row.decision())
        : !row.decision().equals(row.answer());
  }
}
