package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.LineFates;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the rows of {@code rewrites.csv}. */
final class RewriteRows {
  private static final Comparator<Key> ORDER =
      Comparator.comparing((Key key) -> key.start.orElse(LocalDate.MIN))
          .thenComparing(Key::from)
          .thenComparing(Key::to)
          .thenComparing(Key::samePerson);

  private final Findings findings;
  private final MeasureSettings settings;
  private final Map<Key, Count> counts = new HashMap<>();

  private RewriteRows(Findings findings, MeasureSettings settings) {
    this.findings = findings;
    this.settings = settings;
  }

  private record Key(
      Optional<LocalDate> start, Provenance from, Provenance to, boolean samePerson) {}

  private static final class Count {
    private int lines;
    private int inWindow;
  }

  /** All periods together first, then one after the other. */
  static List<RewriteRecord> rows(Findings findings, MeasureSettings settings) {
    RewriteRows rows = new RewriteRows(findings, settings);
    for (int commit = 0; commit < findings.history().size(); commit++) {
      rows.count(commit);
    }
    return rows.records();
  }

  private void count(int commit) {
    Map<Integer, Integer> linesByDeleter = new HashMap<>();
    findings
        .fates()
        .codeLinesOf(
            commit,
            (test, source, deleter) -> {
              if (deleter != LineFates.ALIVE) {
                linesByDeleter.merge(deleter, 1, Integer::sum);
              }
            });
    linesByDeleter.forEach((deleter, lines) -> count(commit, deleter, lines));
  }

  private void count(int writer, int rewriter, int lines) {
    History history = findings.history();
    boolean samePerson =
        findings.accountableIds().get(writer).equals(findings.accountableIds().get(rewriter));
    Provenance from = findings.attributions().get(writer).provenance();
    Provenance to = findings.attributions().get(rewriter).provenance();
    boolean inWindow =
        Ages.days(history.landing(writer), history.landing(rewriter)) < settings.churnWindowDays();
    LocalDate start = settings.period().startOf(history.landing(rewriter));
    for (Optional<LocalDate> period : List.of(Optional.<LocalDate>empty(), Optional.of(start))) {
      Count count =
          counts.computeIfAbsent(new Key(period, from, to, samePerson), key -> new Count());
      count.lines += lines;
      count.inWindow += inWindow ? lines : 0;
    }
  }

  private List<RewriteRecord> records() {
    List<RewriteRecord> records = new ArrayList<>();
    counts.keySet().stream()
        .sorted(ORDER)
        .forEach(
            key -> {
              Count count = counts.getOrDefault(key, new Count());
              records.add(
                  new RewriteRecord(
                      key.start.map(settings.period()::name).orElse(PeriodRecord.ALL),
                      key.start,
                      key.from,
                      key.to,
                      key.samePerson,
                      count.lines,
                      count.inWindow));
            });
    return records;
  }
}
