package dev.codeparity.corpus.report;

import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.pooling.Heterogeneity;
import dev.codeparity.corpus.pooling.CorpusClaim;
import dev.codeparity.corpus.pooling.CorpusResults;
import dev.codeparity.corpus.pooling.Pooled;
import dev.codeparity.corpus.process.Outcome.Kind;
import dev.codeparity.corpus.result.Effect;
import dev.codeparity.reports.table.Column;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.table.TableBuilder;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables about a corpus as a whole, in the order of their description. */
final class CorpusTables {
  private CorpusTables() {}

  static List<Table<Corpus, ?>> all(double margin) {
    return List.of(repositories(), failures(), effects(), pooled(margin), leaveOneOut(), claims());
  }

  private static Table<Corpus, CorpusResults.Row> repositories() {
    return new TableBuilder<CorpusResults.Row>(
            "repositories", "One row per repository that could be analysed")
        .text("repository", "Its name in the corpus.", row -> row.entry().name())
        .always()
        .key()
        .text("rev", "The revision as asked for; empty for HEAD.", row -> row.entry().rev())
        .text("head", "Full id of the commit that was analysed.", row -> row.profile().head())
        .always()
        .text("as_of", "End of observation.", row -> row.profile().asOf())
        .always()
        .count("commits", "Commits besides merges.", row -> row.profile().commits())
        .count("ai_commits", "Those of the AI side.", row -> row.profile().aiCommits())
        .count("human_commits", "Those of the human side.", row -> row.profile().humanCommits())
        .count(
            "code_lines",
            "Code lines live at the end of observation.",
            row -> row.profile().codeLines())
        .text("language", "The language of most source files.", row -> row.profile().language())
        .text("tool", "The AI tool of most commits.", row -> row.profile().tool())
        .text(
            "labels",
            "Labels of the corpus file, as NAME=VALUE with ';' between.",
            row ->
                row.entry().labels().entrySet().stream()
                    .map(label -> label.getKey() + "=" + label.getValue())
                    .collect(Collectors.joining(";")))
        .rows(corpus -> corpus.results().rows());
  }

  private static Table<Corpus, Corpus.Failure> failures() {
    return new TableBuilder<Corpus.Failure>(
            "failures", "One row per repository that could not be analysed")
        .text("repository", "Its name in the corpus.", Corpus.Failure::name)
        .always()
        .key()
        .choice("kind", "How it failed.", Kind.class, Corpus.Failure::kind)
        .text("reason", "What was wrong.", Corpus.Failure::reason)
        .rows(Corpus::failures);
  }

  private record OneEffect(CorpusResults.Row row, Effect effect) {}

  private static Table<Corpus, OneEffect> effects() {
    return new TableBuilder<OneEffect>(
            "effects", "One row per repository and metric: what is pooled")
        .text("repository", "Its name in the corpus.", row -> row.row().entry().name())
        .always()
        .key()
        .text("metric", "What is compared.", row -> row.effect().metric())
        .always()
        .key()
        .text("method", "How the ratio was estimated.", row -> row.effect().method())
        .always()
        .number("ai_events", "Events of AI code compared.", row -> row.effect().aiEvents())
        .number("human_events", "Events of human code compared.", row -> row.effect().humanEvents())
        .optionalNumber("ratio", "AI over human.", row -> row.effect().ratio())
        .optionalNumber("log_ratio", "Log of the ratio.", row -> row.effect().logRatio())
        .optionalNumber(
            "standard_error",
            "Of the log ratio, read off its limits; exact limits as if they were normal.",
            row -> row.effect().standardError())
        .atLeast(0)
        .text("verdict", "The repository's own.", row -> row.effect().verdict())
        .rows(
            corpus ->
                corpus.results().rows().stream()
                    .flatMap(
                        row ->
                            row.effects().values().stream()
                                .map(effect -> new OneEffect(row, effect)))
                    .toList());
  }

  private static Table<Corpus, CorpusResults.PooledRow> pooled(double margin) {
    TableBuilder<CorpusResults.PooledRow> table =
        new TableBuilder<CorpusResults.PooledRow>(
                "pooled",
                "One row per metric, subgroup and method: the mean of the repositories' log ratios"
                    + " by a random effects model")
            .text("metric", "What is compared.", CorpusResults.PooledRow::metric)
            .always()
            .key()
            .text(
                "grouping",
                "What the repositories are alike in; all for all of them.",
                row -> row.subgroup().grouping())
            .always()
            .key()
            .text("group", "The subgroup.", row -> row.subgroup().group())
            .always()
            .key()
            .choice(
                "method",
                "How the variance between repositories is estimated.",
                Heterogeneity.class,
                CorpusResults.PooledRow::method)
            .key()
            .count("repositories", "Repositories of the subgroup.", CorpusResults.PooledRow::asked)
            .count(
                "pooled",
                "Those that give a ratio with an error.",
                row -> row.pooled().repositories())
            .number("ai_events", "Events of AI code compared.", CorpusResults.PooledRow::aiEvents)
            .number(
                "human_events",
                "Events of human code compared.",
                CorpusResults.PooledRow::humanEvents);
    return estimate(table, CorpusResults.PooledRow::pooled)
        .choice(
            "verdict", "What the limits say.", Verdict.class, row -> row.pooled().verdict(margin))
        .rows(corpus -> corpus.results().pooled());
  }

  private static Table<Corpus, CorpusResults.LeftOut> leaveOneOut() {
    TableBuilder<CorpusResults.LeftOut> table =
        new TableBuilder<CorpusResults.LeftOut>(
                "leave_one_out",
                "One row per metric and repository: what the others say without it")
            .text("metric", "What is compared.", CorpusResults.LeftOut::metric)
            .always()
            .key()
            .text("left_out", "The repository.", CorpusResults.LeftOut::leftOut)
            .always()
            .key()
            .count("pooled", "Repositories that are left.", row -> row.pooled().repositories());
    return estimate(table, CorpusResults.LeftOut::pooled)
        .rows(corpus -> corpus.results().leaveOneOut());
  }

  private static Table<Corpus, CorpusClaim> claims() {
    TableBuilder<CorpusClaim> table =
        new TableBuilder<CorpusClaim>(
                "corpus_claims", "One row per claim: what the repositories say of it together")
            .text("claim_id", "The claim.", row -> row.claim().id())
            .always()
            .key()
            .text("says", "The claim in words.", row -> row.claim().says())
            .text("expected", "What would be found.", row -> row.claim().expected().id())
            .always()
            .number("margin", "The margin of parity.", row -> row.claim().margin())
            .count(
                "pooled",
                "Repositories that give a figure with an error.",
                row -> row.pooled().repositories());
    return estimate(table, CorpusClaim::pooled)
        .choice("outcome", "Whether it stands.", Outcome.class, CorpusClaim::outcome)
        .text("reason", "A code, where one is needed.", CorpusClaim::reason)
        .count("supported", "Repositories that support it.", row -> row.count(Outcome.SUPPORTED))
        .count("refuted", "Repositories that refute it.", row -> row.count(Outcome.REFUTED))
        .count(
            "inconclusive",
            "Repositories that say too little.",
            row -> row.count(Outcome.INCONCLUSIVE))
        .count(
            "not_testable",
            "Repositories on which it cannot be tested.",
            row -> row.count(Outcome.NOT_TESTABLE))
        .rows(Corpus::claims);
  }

  private static <R> TableBuilder<R> estimate(TableBuilder<R> table, Function<R, Pooled> pooled) {
    return table
        .optionalNumber("ratio", "The mean ratio, AI over human.", row -> pooled.apply(row).ratio())
        .atLeast(0)
        .optionalNumber(
            "ci_low",
            "Lower limit, by the modified method of Hartung and Knapp.",
            row -> limit(pooled.apply(row).limits(), true))
        .atLeast(0)
        .optionalNumber(
            "ci_high",
            "Upper limit, by the modified method of Hartung and Knapp.",
            row -> limit(pooled.apply(row).limits(), false))
        .atLeast(0)
        .optionalNumber(
            "prediction_low",
            "Where the ratio of one more repository would lie: lower limit.",
            row -> limit(pooled.apply(row).estimate().map(Pooled.Estimate::prediction), true))
        .atLeast(0)
        .optionalNumber(
            "prediction_high",
            "Where the ratio of one more repository would lie: upper limit.",
            row -> limit(pooled.apply(row).estimate().map(Pooled.Estimate::prediction), false))
        .atLeast(0)
        .optionalNumber(
            "p_difference", "P value of a mean ratio of 1.", of(pooled, Pooled.Estimate::p))
        .share()
        .optionalNumber(
            "tau2",
            "Variance of the true log ratios between repositories.",
            of(pooled, Pooled.Estimate::tau2))
        .atLeast(0)
        .optionalNumber("q", "Cochran's Q.", of(pooled, Pooled.Estimate::q))
        .atLeast(0)
        .optionalNumber("q_p", "P value of equal true ratios.", of(pooled, Pooled.Estimate::qP))
        .share()
        .optionalNumber(
            "i2",
            "Share of the variance that is not the repositories' own error.",
            of(pooled, Pooled.Estimate::i2))
        .unit("percent")
        .atLeast(0);
  }

  private static <R> Function<R, OptionalDouble> of(
      Function<R, Pooled> pooled, Function<Pooled.Estimate, Double> figure) {
    return row ->
        pooled
            .apply(row)
            .estimate()
            .map(estimate -> OptionalDouble.of(figure.apply(estimate)))
            .orElseGet(OptionalDouble::empty);
  }

  private static OptionalDouble limit(Optional<Interval> interval, boolean low) {
    return interval
        .map(limits -> OptionalDouble.of(low ? limits.low() : limits.high()))
        .orElseGet(OptionalDouble::empty);
  }

  /** The column that tells of which repository a row is, before all others. */
  static Column<String> repositoryColumn() {
    return new TableBuilder<String>("", "")
        .text("repository", "The repository's name in the corpus.", name -> name)
        .always()
        .columns()
        .get(0)
        .from("repositories", "repository");
  }
}
