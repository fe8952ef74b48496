package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.work.Threads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The tidy observations: every commit with its exposures and outcomes, and the links they rest on.
 *
 * @param commits in order of landing, ties by id
 * @param repairs of each commit, in the same order, what fixes found in it
 * @param repairsWithoutAge the same by links that were made without looking at ages; empty where
 *     the links in force do not look at them
 * @param parts of each commit, in the same order, its code lines by who wrote them
 * @param evidence reasons for provenances and fixes, in the order of the commits
 * @param defects defect links of all variants asked
 * @param violations what became of violations of rules, in the order of the commits
 * @param methods what became of methods, in the order of the commits
 * @param clones blocks that commits added though they were there already
 * @param rewrites who rewrote whose lines
 * @param adoption use of AI tools
 * @param liveLines live code by date
 * @param authors everyone who took part
 */
public record Measures(
    List<CommitRecord> commits,
    List<Repairs> repairs,
    List<Repairs> repairsWithoutAge,
    List<List<Part>> parts,
    List<EvidenceRecord> evidence,
    List<DefectRecord> defects,
    List<ViolationRecord> violations,
    List<MethodRecord> methods,
    List<CloneRecord> clones,
    List<RewriteRecord> rewrites,
    List<AdoptionRecord> adoption,
    List<LiveLinesRecord> liveLines,
    List<AuthorRecord> authors) {
  public Measures {
    commits = List.copyOf(commits);
    repairs = List.copyOf(repairs);
    repairsWithoutAge = List.copyOf(repairsWithoutAge);
    parts = parts.stream().map(List::copyOf).toList();
    evidence = List.copyOf(evidence);
    defects = List.copyOf(defects);
    violations = List.copyOf(violations);
    methods = List.copyOf(methods);
    clones = List.copyOf(clones);
    rewrites = List.copyOf(rewrites);
    adoption = List.copyOf(adoption);
    liveLines = List.copyOf(liveLines);
    authors = List.copyOf(authors);
  }

  /**
   * Makes the observations from what the walk found.
   *
   * @param threads on which tables are made side by side
   */
  public static Measures of(Findings findings, MeasureSettings settings, Threads threads) {
    History history = findings.history();
    List<Integer> order = inOrderOfLanding(history);
    var methods = threads.begin(() -> MethodRows.rows(findings, order));
    var clones = threads.begin(() -> CloneRows.rows(findings, order));
    var rewrites = threads.begin(() -> RewriteRows.rows(findings, settings));
    List<DefectRecord> defects = new DefectRows(findings, settings).rows(findings.links());
    Map<String, List<DefectRecord>> byInducing = byInducing(defects);
    Map<String, List<DefectRecord>> withoutAge =
        byInducing(
            new DefectRows(findings, settings.under(SzzVariant.AGELESS))
                .rows(findings.linksWithoutAge()));
    boolean seesAge = settings.szz() == SzzVariant.RANKED;
    Map<String, Subject> subjects = new HashMap<>();
    history.commits().forEach(c -> subjects.put(c.id(), new Subject(findings, c.index())));

    ViolationRows violationRows = new ViolationRows(findings, settings);
    List<ViolationRecord> violations = new ArrayList<>(violationRows.of(-1));
    CommitRows rows = new CommitRows(findings, settings, violationRows);
    LiveLineRows liveLines = new LiveLineRows(settings, history.landing(order.get(0)));
    List<CommitRecord> commits = new ArrayList<>();
    List<Repairs> repairs = new ArrayList<>();
    List<Repairs> repairsWithoutAge = new ArrayList<>();
    List<List<Part>> parts = new ArrayList<>();
    List<EvidenceRecord> evidence = new ArrayList<>();
    for (int index : order) {
      Subject subject = new Subject(findings, index);
      String id = history.commit(index).id();
      Repairs.OnTheSpot onTheSpot =
          row -> subject.isRepairedOnTheSpotBy(subjects.getOrDefault(row.fixCommit(), subject));
      Repairs found = Repairs.of(byInducing.getOrDefault(id, List.of()), onTheSpot);
      if (seesAge) {
        repairsWithoutAge.add(Repairs.of(withoutAge.getOrDefault(id, List.of()), onTheSpot));
      }
      List<Part> own = subject.parts();
      commits.add(rows.row(index, found, own));
      repairs.add(found);
      parts.add(own);
      violations.addAll(violationRows.of(index));
      evidence.addAll(EvidenceRows.rows(findings, index));
      own.forEach(part -> liveLines.add(part.provenance(), subject.landing(), part.lines()));
    }
    return new Measures(
        commits,
        repairs,
        repairsWithoutAge,
        parts,
        evidence,
        defects,
        violations,
        methods.join(),
        clones.join(),
        rewrites.join(),
        AdoptionRows.rows(commits, settings.period()),
        liveLines.rows(),
        AuthorRows.rows(findings.people(), commits, settings.asOf()));
  }

  private static Map<String, List<DefectRecord>> byInducing(List<DefectRecord> rows) {
    return rows.stream().collect(Collectors.groupingBy(DefectRecord::inducingCommit));
  }

  private static List<Integer> inOrderOfLanding(History history) {
    return IntStream.range(0, history.size())
        .boxed()
        .sorted(
            Comparator.<Integer, Instant>comparing(history::landing)
                .thenComparing(index -> history.commit(index).id()))
        .toList();
  }
}
