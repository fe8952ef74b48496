package dev.codeparity.corpus.pooling;

import dev.codeparity.analyzer.statistics.pooling.Heterogeneity;
import dev.codeparity.corpus.entry.Entry;
import dev.codeparity.corpus.result.Effect;
import dev.codeparity.corpus.result.Profile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the repositories of a corpus say, each and together.
 *
 * @param rows one a repository that could be analysed, in order of the corpus
 * @param confidence of all limits
 */
public record CorpusResults(List<Row> rows, double confidence) {
  /** In the order of the answer's importance; what is not here comes after. */
  private static final String HEADLINE = "defect_density";

  private static final int MOST_LEFT_OUT = 500;

  public CorpusResults {
    rows = List.copyOf(rows);
  }

  /**
   * What one repository says.
   *
   * @param effects by metric
   */
  public record Row(Entry entry, Profile profile, SortedMap<String, Effect> effects) {

    /** A repository with the effects that were found of it. */
    public static Row of(Entry entry, Profile profile, List<Effect> effects) {
      SortedMap<String, Effect> byMetric = new TreeMap<>();
      effects.forEach(effect -> byMetric.put(effect.metric(), effect));
      return new Row(entry, profile, byMetric);
    }

    private double error(String metric) {
      return figures(metric).map(pair -> pair[1]).orElse(Double.POSITIVE_INFINITY);
    }

    private Optional<double[]> figures(String metric) {
      return Optional.ofNullable(effects.get(metric)).flatMap(Effect::figures);
    }
  }

  /**
   * A row of the pooled results.
   *
   * @param asked repositories of the subgroup, with a ratio or without
   * @param aiEvents events of AI code in all of them
   * @param humanEvents events of human code in all of them
   */
  public record PooledRow(
      String metric,
      Subgroup subgroup,
      Heterogeneity method,
      int asked,
      double aiEvents,
      double humanEvents,
      Pooled pooled) {}

  /**
   * What the others say without one repository.
   *
   * @param leftOut its name
   */
  public record LeftOut(String metric, String leftOut, Pooled pooled) {}

  /** The metrics that any repository has an answer for, the headline's first. */
  public List<String> metrics() {
    List<String> names =
        rows.stream().flatMap(row -> row.effects().keySet().stream()).distinct().sorted().toList();
    List<String> ordered = new ArrayList<>();
    names.stream().filter(HEADLINE::equals).forEach(ordered::add);
    names.stream().filter(name -> !name.equals(HEADLINE)).forEach(ordered::add);
    return ordered;
  }

  /** The answer: a metric over all repositories. */
  public Pooled answer(String metric) {
    return pool(metric, rows, Heterogeneity.REML);
  }

  /** Each metric over all repositories, and over each subgroup. */
  public List<PooledRow> pooled() {
    Map<Subgroup, List<Row>> groups = groups();
    List<PooledRow> found = new ArrayList<>();
    for (String metric : metrics()) {
      groups.forEach(
          (subgroup, members) -> {
            found.add(row(metric, subgroup, members, Heterogeneity.REML));
            if (subgroup.equals(Subgroup.ALL)) {
              found.add(row(metric, subgroup, members, Heterogeneity.PAULE_MANDEL));
            }
          });
    }
    return found;
  }

  private Map<Subgroup, List<Row>> groups() {
    SortedMap<Subgroup, List<Row>> groups = new TreeMap<>();
    for (Row row : rows) {
      for (Subgroup subgroup : Subgroups.of(row.entry(), row.profile())) {
        groups.computeIfAbsent(subgroup, key -> new ArrayList<>()).add(row);
      }
    }
    return new LinkedHashMap<>(groups);
  }

  private PooledRow row(String metric, Subgroup subgroup, List<Row> members, Heterogeneity method) {
    List<Effect> effects =
        members.stream()
            .flatMap(row -> Optional.ofNullable(row.effects().get(metric)).stream())
            .toList();
    return new PooledRow(
        metric,
        subgroup,
        method,
        members.size(),
        effects.stream().mapToDouble(Effect::aiEvents).sum(),
        effects.stream().mapToDouble(Effect::humanEvents).sum(),
        pool(metric, members, method));
  }

  private Pooled pool(String metric, List<Row> members, Heterogeneity method) {
    return Pooled.of(
        members.stream().flatMap(row -> row.figures(metric).stream()).toList(), method, confidence);
  }

  /**
   * Each metric without each repository that has a ratio for it; of many, those with the smallest
   * errors, since the others move little.
   */
  public List<LeftOut> leaveOneOut() {
    List<LeftOut> found = new ArrayList<>();
    for (String metric : metrics()) {
      List<Row> with = rows.stream().filter(row -> row.figures(metric).isPresent()).toList();
      double most =
          with.stream()
              .mapToDouble(row -> row.error(metric))
              .sorted()
              .limit(MOST_LEFT_OUT)
              .max()
              .orElse(0);
      for (Row out : with.stream().filter(row -> row.error(metric) <= most).toList()) {
        List<Row> others = with.stream().filter(row -> !row.entry().equals(out.entry())).toList();
        found.add(
            new LeftOut(metric, out.entry().name(), pool(metric, others, Heterogeneity.REML)));
      }
    }
    return found;
  }
}
