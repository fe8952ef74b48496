package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The commits that weigh most in a figure. */
record WholeFindings(WholeGround ground, MeasureSettings settings) {

  private List<CommitRecord> commitsOf(ProvenanceGroup group) {
    return ground.measures().commits().stream()
        .filter(commit -> !commit.merge() && settings.isInRange(commit.landingTime()))
        .filter(commit -> settings.holds(group, commit.label().provenance()))
        .toList();
  }

  /** Subjects by commit. */
  Map<String, String> subjectsOf(ProvenanceGroup group) {
    Map<String, String> subjects = new LinkedHashMap<>();
    commitsOf(group).forEach(commit -> subjects.put(commit.commit(), commit.subject()));
    return subjects;
  }

  /** The commits of a group that a metric's figure rests on. */
  List<Finding> of(String metric, ProvenanceGroup group) {
    return switch (metric) {
      case "self_repair_rate" -> weighed(group, c -> c.outcome().selfRepairs(), "self-repair");
      case "revert_rate" ->
          weighed(group, c -> c.outcome().firstRevertTime().isPresent() ? 1 : 0, "revert");
      case "churn_rate" -> weighed(group, c -> c.outcome().linesChurned(), "churned line");
      case "violations_per_kloc", "net_violations_per_kloc" ->
          weighed(group, c -> c.outcome().violationsIntroduced().orElse(0), "violation");
      case "reviewed_commit_share", "reviewed_code_line_share" ->
          weighed(group, c -> c.outcome().review().isPresent() ? 0 : lines(c), "code line");
      case "commit_share", "code_line_share", "disclosed_commit_share" ->
          weighed(group, WholeFindings::lines, "code line");
      default -> weighed(group, c -> c.outcome().inducedDefects(), "fix");
    };
  }

  private static long lines(CommitRecord commit) {
    return commit.size().codeLinesAdded();
  }

  private List<Finding> weighed(
      ProvenanceGroup group, ToLongFunction<CommitRecord> weight, String unit) {
    Map<String, Long> byCommit =
        commitsOf(group).stream()
            .filter(commit -> weight.applyAsLong(commit) > 0)
            .collect(Collectors.toMap(CommitRecord::commit, weight::applyAsLong));
    String many = unit.equals("fix") ? "fixes" : unit + "s";
    return byWeight(byCommit, n -> n + " " + (n == 1 ? unit : many));
  }

  /** Commits by their weight, the heaviest first; ties by id. */
  List<Finding> byWeight(Map<String, Long> byCommit, Function<Long, String> words) {
    Map<String, String> subjects =
        ground.measures().commits().stream()
            .collect(Collectors.toMap(CommitRecord::commit, CommitRecord::subject));
    return byCommit.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Long>>comparingLong(entry -> -entry.getValue())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            entry ->
                new Finding(
                    entry.getKey(),
                    subjects.getOrDefault(entry.getKey(), ""),
                    "",
                    0,
                    words.apply(entry.getValue())))
        .toList();
  }
}
