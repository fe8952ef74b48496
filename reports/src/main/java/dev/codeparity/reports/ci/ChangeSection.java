package dev.codeparity.reports.ci;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.Change;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Sentences;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reviewer wants to know of a change: who wrote its commits, what they did to violations of
 * rules, and how often what it touches has needed fixes before.
 */
final class ChangeSection {
  private static final int MOST_COMMITS = 20;
  private static final int MOST_FILES = 8;

  private final Analysis analysis;
  private final Change change;
  private final List<CommitRecord> commits;

  ChangeSection(Analysis analysis, Change change) {
    this.analysis = analysis;
    this.change = change;
    Set<String> ids = new HashSet<>(change.commits());
    this.commits =
        analysis.commits().stream()
            .filter(row -> ids.contains(row.commit()) && !row.merge())
            .toList();
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "### Codeparity: "
            + Figures.count(commits.size(), "commit", "commits")
            + (commits.isEmpty() ? "" : ", " + classes()));
    lines.add("");
    lines.add(added());
    commits(lines);
    lines.addAll(ChangedViolations.lines(analysis, Set.copyOf(change.commits())));
    risk(lines);
    return lines;
  }

  private String classes() {
    return Stream.of(Provenance.values())
        .filter(who -> count(who) > 0)
        .map(who -> Figures.count(count(who)) + " " + Sentences.word(who))
        .collect(Collectors.joining(", "));
  }

  private long count(Provenance who) {
    return commits.stream().filter(row -> row.label().provenance() == who).count();
  }

  private String added() {
    long all = commits.stream().mapToLong(row -> row.size().codeLinesAdded()).sum();
    long ai =
        commits.stream()
            .filter(row -> row.label().provenance().isAi())
            .mapToLong(row -> row.size().codeLinesAdded())
            .sum();
    return "Since "
        + Sentences.shortId(change.base())
        + ": "
        + Figures.count(all)
        + " code lines added in "
        + Figures.count(change.files().size(), "file", "files")
        + (all == 0 ? "" : ", " + Figures.percent((double) ai / all) + " of them by AI on record")
        + ". AI that nobody recorded counts as human.";
  }

  private void commits(List<String> lines) {
    if (commits.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("| commit | subject | written by | evidence | code lines |");
    lines.add("| --- | --- | --- | --- | ---: |");
    for (CommitRecord row : commits.subList(0, Math.min(MOST_COMMITS, commits.size()))) {
      String tool = row.label().tool();
      lines.add(
          "| "
              + String.join(
                  " | ",
                  Sentences.shortId(row.commit()),
                  Markdown.text(row.subject()),
                  Sentences.word(row.label().provenance())
                      + (tool.isEmpty() ? "" : ", " + Markdown.text(tool)),
                  row.label().ruleId().isEmpty() ? "" : "`" + row.label().ruleId() + "`",
                  Figures.count(row.size().codeLinesAdded()))
              + " |");
    }
    if (commits.size() > MOST_COMMITS) {
      lines.add("");
      lines.add("and " + Figures.count(commits.size() - MOST_COMMITS) + " more.");
    }
  }

  /** Fixes that landed before the change, by the path that they mended. */
  private Map<String, Set<String>> pastFixes() {
    Set<String> own = new HashSet<>(change.commits());
    Map<String, Set<String>> fixes = new HashMap<>();
    for (DefectRecord row : analysis.defects()) {
      if (row.counted() && !row.path().isEmpty() && !own.contains(row.fixCommit())) {
        fixes.computeIfAbsent(row.path(), path -> new HashSet<>()).add(row.fixCommit());
      }
    }
    return fixes;
  }

  /** A file of the change, with the fixes that mended it before. */
  private record Touched(String path, Set<String> fixes) {}

  private void risk(List<String> lines) {
    Map<String, Set<String>> past = pastFixes();
    List<Touched> touched =
        change.files().stream()
            .map(path -> new Touched(path, past.getOrDefault(path, Set.of())))
            .filter(file -> !file.fixes().isEmpty())
            .sorted(
                Comparator.<Touched>comparingInt(file -> -file.fixes().size())
                    .thenComparing(Touched::path))
            .toList();
    lines.add("");
    if (touched.isEmpty()) {
      lines.add("No counted fix has mended a file that this changes.");
      return;
    }
    Set<String> fixes = new HashSet<>();
    touched.forEach(file -> fixes.addAll(file.fixes()));
    Set<String> all = new HashSet<>();
    past.values().forEach(all::addAll);
    lines.add(
        "Risk by history: "
            + Figures.count(touched.size())
            + " of its files "
            + (touched.size() == 1 ? "was" : "were")
            + " mended by "
            + Figures.count(fixes.size())
            + " of the "
            + Figures.count(all.size(), "counted fix", "counted fixes")
            + " before it ("
            + Figures.percent((double) fixes.size() / all.size())
            + ").");
    lines.add("");
    lines.add("| file | fixes before |");
    lines.add("| --- | ---: |");
    for (Touched file : touched.subList(0, Math.min(MOST_FILES, touched.size()))) {
      lines.add(
          "| " + Markdown.text(file.path()) + " | " + Figures.count(file.fixes().size()) + " |");
    }
  }
}
