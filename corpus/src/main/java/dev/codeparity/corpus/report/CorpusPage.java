package dev.codeparity.corpus.report;

import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.claim.stated.TestedClaim.Outcome;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.statistics.distribution.StudentT;
import dev.codeparity.analyzer.statistics.pooling.Heterogeneity;
import dev.codeparity.corpus.pooling.CorpusClaim;
import dev.codeparity.corpus.pooling.CorpusResults;
import dev.codeparity.corpus.pooling.Pooled;
import dev.codeparity.corpus.pooling.Subgroup;
import dev.codeparity.corpus.result.Effect;
import dev.codeparity.reports.html.PooledReport;
import dev.codeparity.reports.html.PooledView;
import dev.codeparity.reports.html.PooledView.Line;
import dev.codeparity.reports.html.PooledView.Listing;
import dev.codeparity.reports.text.ClaimSentences;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** {@code index.html}: the corpus for people. */
final class CorpusPage {
  static final String FILE = "index.html";

  private final Corpus corpus;
  private final CorpusFacts run;
  private final List<CorpusResults.PooledRow> pooled;

  private CorpusPage(Corpus corpus, CorpusFacts run) {
    this.corpus = corpus;
    this.run = run;
    this.pooled = corpus.results().pooled();
  }

  static void write(Corpus corpus, CorpusFacts run, OutputStream out) throws IOException {
    PooledReport.write(new CorpusPage(corpus, run).view(), out);
  }

  private PooledView view() {
    List<String> metrics = corpus.results().metrics();
    List<String> sentences =
        metrics.stream()
            .map(
                name ->
                    CorpusSummary.answer(label(name), corpus.results().answer(name), run.margin()))
            .toList();
    return new PooledView(
        "Corpus of " + Figures.count(corpus.results().rows().size(), "repository", "repositories"),
        failures(),
        "Codeparity " + run.toolVersion(),
        sentences.isEmpty() ? "No repository could be analysed." : sentences.get(0),
        sentences.stream().skip(1).toList(),
        metrics.stream().map(this::metric).toList(),
        List.of(claims(), repositories(), failed()).stream()
            .filter(table -> !table.rows().isEmpty())
            .toList(),
        run.command(),
        List.of(
            "Each repository is analysed by itself, as codeparity analyze does. The logs of its"
                + " ratios, with their clustered standard errors, are pooled by a random effects"
                + " model: the variance between repositories by restricted maximum likelihood, the"
                + " limits of the mean by Hartung and Knapp, but never narrower than the"
                + " repositories' own errors allow, and a prediction interval by Higgins,"
                + " Thompson and Spiegelhalter. Repositories without events on either side give no"
                + " ratio and are left out of the mean; exact limits stand as if they were normal."
                + " pooled.csv has the same by Paule and Mandel; leave_one_out.csv the mean without"
                + " each repository."));
  }

  private String failures() {
    int failed = corpus.failures().size();
    return failed == 0
        ? "All of them could be analysed."
        : Figures.count(failed, "repository", "repositories") + " could not be analysed.";
  }

  private static String label(String metric) {
    return Arrays.stream(Metric.values())
        .filter(known -> known.key().equals(metric))
        .findFirst()
        .map(Sentences::label)
        .orElse(metric);
  }

  private PooledView.Metric metric(String name) {
    List<Line> repositories = new ArrayList<>();
    for (CorpusResults.Row row : corpus.results().rows()) {
      Optional.ofNullable(row.effects().get(name))
          .ifPresent(effect -> repositories.add(line(row.entry().name(), effect)));
    }
    return new PooledView.Metric(label(name), run.margin(), repositories, pooled(name));
  }

  private Line line(String name, Effect effect) {
    boolean known = effect.isPoolable();
    double log = effect.logRatio().orElse(0);
    double normal = StudentT.critical((1 - run.confidence()) / 2, Double.POSITIVE_INFINITY);
    double half = normal * effect.standardError().orElse(0);
    return new Line(
        name,
        effect.ratio(),
        known ? OptionalDouble.of(Math.exp(log - half)) : OptionalDouble.empty(),
        known ? OptionalDouble.of(Math.exp(log + half)) : OptionalDouble.empty(),
        effect.standardError(),
        effect.aiEvents(),
        effect.humanEvents(),
        Sentences.word(Verdict.valueOf(effect.verdict())),
        false);
  }

  private List<Line> pooled(String metric) {
    List<Line> lines = new ArrayList<>();
    for (CorpusResults.PooledRow row : pooled) {
      boolean shown =
          row.metric().equals(metric)
              && row.method() == Heterogeneity.REML
              && (row.subgroup().equals(Subgroup.ALL) || tellsApart(row.subgroup().grouping()));
      if (shown && row.pooled().estimate().isPresent()) {
        Pooled.Estimate estimate = row.pooled().estimate().get();
        boolean all = row.subgroup().equals(Subgroup.ALL);
        String name =
            all ? "All repositories" : row.subgroup().grouping() + ": " + row.subgroup().group();
        lines.add(
            new Line(
                name,
                row.pooled().ratio(),
                OptionalDouble.of(estimate.limits().low()),
                OptionalDouble.of(estimate.limits().high()),
                OptionalDouble.empty(),
                row.aiEvents(),
                row.humanEvents(),
                Sentences.word(row.pooled().verdict(run.margin())),
                true));
        if (all) {
          lines.add(prediction(estimate, row));
        }
      }
    }
    return lines;
  }

  /** Whether there are two subgroups at least of a grouping. */
  private boolean tellsApart(String grouping) {
    return pooled.stream()
            .map(CorpusResults.PooledRow::subgroup)
            .filter(subgroup -> subgroup.grouping().equals(grouping))
            .distinct()
            .count()
        > 1;
  }

  private static Line prediction(Pooled.Estimate estimate, CorpusResults.PooledRow row) {
    return new Line(
        "One more repository",
        row.pooled().ratio(),
        OptionalDouble.of(estimate.prediction().low()),
        OptionalDouble.of(estimate.prediction().high()),
        OptionalDouble.empty(),
        row.aiEvents(),
        row.humanEvents(),
        "",
        false);
  }

  private Listing claims() {
    return new Listing(
        "claims",
        "Claims",
        "Claims",
        "A claim about a ratio is tested on the mean of what the repositories say of it; others are"
            + " about one repository, and the counts tell how many say what.",
        List.of(
            "Claim",
            "Outcome",
            "Ratio",
            "Limits",
            "Support",
            "Refute",
            "Say too little",
            "Cannot say"),
        corpus.claims().stream().map(CorpusPage::claim).toList());
  }

  private static List<String> claim(CorpusClaim claim) {
    return List.of(
        claim.claim().says().isEmpty() ? claim.claim().id() : claim.claim().says(),
        ClaimSentences.word(claim.outcome()),
        Figures.ratio(claim.pooled().ratio()),
        claim
            .pooled()
            .limits()
            .map(limits -> Figures.ratio(limits.low()) + " to " + Figures.ratio(limits.high()))
            .orElse(""),
        Integer.toString(claim.count(Outcome.SUPPORTED)),
        Integer.toString(claim.count(Outcome.REFUTED)),
        Integer.toString(claim.count(Outcome.INCONCLUSIVE)),
        Integer.toString(claim.count(Outcome.NOT_TESTABLE)));
  }

  private Listing repositories() {
    return new Listing(
        "corpus",
        "Corpus",
        "The repositories",
        "What was analysed, and how much of it there is.",
        List.of(
            "Repository",
            "End of observation",
            "Commits",
            "By AI",
            "Code lines",
            "Language",
            "AI tool"),
        corpus.results().rows().stream().map(CorpusPage::repository).toList());
  }

  private static List<String> repository(CorpusResults.Row row) {
    return List.of(
        row.entry().name(),
        row.profile().asOf().substring(0, Math.min(10, row.profile().asOf().length())),
        Figures.count(row.profile().commits()),
        Figures.count(row.profile().aiCommits()),
        Figures.count(row.profile().codeLines()),
        row.profile().language(),
        row.profile().tool());
  }

  private Listing failed() {
    return new Listing(
        "failures",
        "Failures",
        "Not analysed",
        "These are in no figure.",
        List.of("Repository", "Kind", "Reason"),
        corpus.failures().stream()
            .map(
                failure ->
                    List.of(
                        failure.name(),
                        failure.kind().name().toLowerCase(Locale.ROOT),
                        failure.reason()))
            .toList());
  }
}
