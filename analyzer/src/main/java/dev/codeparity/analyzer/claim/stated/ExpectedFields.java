package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Expectation;
import dev.codeparity.analyzer.problem.Suggestion;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.text.YamlFields;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what a claim expects, and knows which fields go with which expectation. */
final class ExpectedFields {
  private static final Set<String> SPAN = ordered("events", "days");

  /** An expectation that is no ratio of today: its name, its fields, and how they are read. */
  private record Kind(String name, Set<String> fields, Function<YamlFields, Expected> read) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("improving", ordered("metric"), f -> new Expected.Trend(metric(f), true)),
          new Kind("worsening", ordered("metric"), f -> new Expected.Trend(metric(f), false)),
          new Kind("factor_at_least", ordered("factor", "before", "after"), ExpectedFields::factor),
          new Kind("share_at_least", ordered("of", "share"), ExpectedFields::share),
          new Kind(
              "no_human_code",
              ordered("days"),
              f -> new Expected.NoHumanCode(Math.toIntExact(f.count("days")))),
          new Kind(
              "accelerating",
              ordered("of"),
              f -> new Expected.Accelerating(f.choice("of", Work.class).orElse(Work.COMMITS))),
          new Kind("outpaces_oversight", Set.of(), f -> new Expected.OutpacesOversight()),
          new Kind("human_years_at_least", ordered("fixes", "years"), ExpectedFields::humanYears));

  private static final Set<String> OF_RATIO = ordered("metric", "margin", "somewhat", "by");

  private ExpectedFields() {}

  /** The names of all expectations. */
  static List<String> names() {
    return Stream.concat(
            Stream.of(Expectation.values()).map(Expectation::id), KINDS.stream().map(Kind::name))
        .toList();
  }

  /** Every field that some expectation has. */
  static Set<String> all() {
    Set<String> all = new LinkedHashSet<>(OF_RATIO);
    KINDS.forEach(kind -> all.addAll(kind.fields));
    return all;
  }

  static Expected read(YamlFields fields) {
    String expect = fields.needed("expect", "such as 'expect: parity'");
    for (Kind kind : KINDS) {
      if (kind.name.equals(expect)) {
        refuseOthers(fields, expect, kind.fields);
        return kind.read.apply(fields);
      }
    }
    for (Expectation expectation : Expectation.values()) {
      if (expectation.id().equals(expect)) {
        refuseOthers(fields, expect, OF_RATIO);
        return new Expected.Ratio(metric(fields), expectation, fields.day("by"));
      }
    }
    throw fields.problem(
        "expect",
        "must be one of "
            + String.join(", ", names())
            + "; was '"
            + expect
            + "'"
            + Suggestion.clause(expect, names()));
  }

  /** A field that an expectation does not read would be believed to have been read. */
  private static void refuseOthers(YamlFields fields, String expect, Set<String> own) {
    for (String field : all()) {
      if (fields.has(field) && !own.contains(field)) {
        throw fields.problem(
            field,
            "goes with other expectations; '"
                + expect
                + "' has "
                + (own.isEmpty() ? "no field of its own" : String.join(", ", own)));
      }
    }
  }

  private static ComparedMetric metric(YamlFields fields) {
    return fields.choice("metric", ComparedMetric.class).orElse(ComparedMetric.DEFECT_DENSITY);
  }

  private static Expected share(YamlFields fields) {
    return new Expected.Share(
        fields
            .choice("of", ShareOf.class)
            .orElseThrow(() -> fields.problem("a share needs 'of', such as ai_commits")),
        fields
            .number("share", 0, 1)
            .orElseThrow(() -> fields.problem("a share needs 'share', such as 0.8")));
  }

  private static Expected humanYears(YamlFields fields) {
    return new Expected.HumanYears(
        fields.count("fixes"),
        fields
            .number("years", 0, 1000)
            .orElseThrow(() -> fields.problem("needs 'years', such as 4")));
  }

  private static Expected factor(YamlFields fields) {
    double factor =
        fields
            .number("factor", 1, Double.POSITIVE_INFINITY)
            .orElseThrow(() -> fields.problem("needs 'factor', such as 1000"));
    if (!fields.has("before") || !fields.has("after")) {
      throw fields.problem(
          "a factor needs 'before' and 'after', such as 'before: {events: 4000, days: 30}'");
    }
    YamlFields before = fields.inner("before", SPAN);
    YamlFields after = fields.inner("after", SPAN);
    return new Expected.Factor(
        factor, before.count("events"), days(before), after.count("events"), days(after));
  }

  private static double days(YamlFields span) {
    return span.number("days", 0, 1e6).orElseThrow(() -> span.problem("needs 'days', such as 30"));
  }

  private static Set<String> ordered(String... names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
  }
}
