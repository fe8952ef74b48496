package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.LanguageData;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.origin.ChangeSummary;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says what was analysed, with what and how. */
final class RunReport {
  private final GitRepository repository;
  private final History history;
  private final AnalysisRequest request;
  private final Instant asOf;

  RunReport(GitRepository repository, History history, AnalysisRequest request, Instant asOf) {
    this.repository = repository;
    this.history = history;
    this.request = request;
    this.asOf = asOf;
  }

  RunFacts facts(Investigation investigation, Measures measures) {
    List<CommitRecord> commits = measures.commits();
    CommitRecord first = commits.get(0);
    CommitRecord last = commits.get(commits.size() - 1);
    return new RunFacts(
        ToolVersion.current().number(),
        repository.origin().orElseGet(repository::name),
        request.rev(),
        history.head().id(),
        asOf,
        first.commit(),
        last.commit(),
        Optional.of(first.landingTime()),
        Optional.of(last.landingTime()),
        request.followUpDays(),
        request.margin(),
        request.confidence(),
        configuration(investigation),
        investigation.rules().sha256(),
        investigation.fixRules().sha256(),
        LanguageData.sha256(),
        counts(investigation, measures));
  }

  private SortedMap<String, String> configuration(Investigation investigation) {
    SortedMap<String, String> options = configuration(request, asOf);
    investigation
        .quality()
        .ifPresent(
            pass -> {
              options.put("quality", name(pass.scope()));
              options.put("ruleset", pass.rules().name());
              options.put("ruleset-sha256", pass.rules().sha256());
            });
    return options;
  }

  /** Every option that can change the result; the number of threads cannot. */
  static SortedMap<String, String> configuration(AnalysisRequest request, Instant asOf) {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("rev", request.rev());
    options.put("since", request.since().map(Instant::toString).orElse(""));
    options.put("until", request.until().map(Instant::toString).orElse(""));
    options.put("as-of", asOf.toString());
    options.put("follow-up", Integer.toString(request.followUpDays()));
    options.put("churn-window", Integer.toString(request.churnWindowDays()));
    options.put("period", name(request.period()));
    options.put("ai", name(request.ai()));
    options.put("mixed", name(request.mixed()));
    options.put("inference", name(request.inference()));
    options.put("margin", Double.toString(request.margin()));
    options.put("confidence", Double.toString(request.confidence()));
    options.put("szz", request.szz().name());
    options.put("issues", request.issues().sha256());
    options.put("quality", name(request.quality()));
    options.put(
        "quality-languages",
        request.qualityLanguages().stream().map(RunReport::name).collect(Collectors.joining(" ")));
    options.put("ruleset", request.ruleset().orElse(""));
    options.put("include", String.join(" ", request.includes()));
    options.put("exclude", String.join(" ", request.excludes()));
    options.put("anonymise", Boolean.toString(request.anonymise()));
    return options;
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private SortedMap<String, Long> counts(Investigation investigation, Measures measures) {
    List<ChangeSummary> changes = investigation.changes();
    SortedMap<String, Long> counts = new TreeMap<>(investigation.recordCounts());
    counts.put("commits", (long) measures.commits().size());
    counts.put("merges", count(measures, CommitRecord::merge));
    counts.put("squashes", count(measures, CommitRecord::squash));
    counts.put("imports", count(measures, CommitRecord::imported));
    counts.put("fixes", count(measures, c -> c.repair().fix()));
    counts.put("reverts", count(measures, c -> c.repair().revert()));
    for (Provenance provenance : Provenance.values()) {
      counts.put(
          "commits_" + name(provenance),
          count(measures, c -> !c.merge() && c.label().provenance() == provenance));
    }
    counts.put(
        "commits_recorded_by_line", count(measures, c -> c.size().linesAddedAi().isPresent()));
    List<DefectRecord> links = measures.defects().stream().filter(DefectRecord::inForce).toList();
    counts.put("defect_links", (long) links.size());
    counts.put("defect_links_counted", links.stream().filter(DefectRecord::counted).count());
    counts.put("fixes_linked", links.stream().map(DefectRecord::fixCommit).distinct().count());
    counts.put("authors", (long) measures.authors().size());
    counts.put(
        "submodule_changes", changes.stream().mapToLong(ChangeSummary::submodulesChanged).sum());
    counts.put(
        "renames_incomplete", changes.stream().filter(ChangeSummary::renamesIncomplete).count());
    investigation.quality().ifPresent(q -> counts.put("analysed_contents", (long) q.contents()));
    counts.put("main_line_commits", (long) history.mainLine().size());
    return counts;
  }

  private static long count(Measures measures, Predicate<CommitRecord> test) {
    return measures.commits().stream().filter(test).count();
  }
}
