package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.origin.ChangeSummary;
import dev.codeparity.analyzer.provenance.LineAttribution;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** One commit as the measures see it. */
final class Subject {
  private static final Duration SELF_REPAIR = Duration.ofHours(24);

  private final Findings findings;
  private final int index;

  Subject(Findings findings, int index) {
    this.findings = findings;
    this.index = index;
  }

  Commit commit() {
    return findings.history().commit(index);
  }

  Provenance provenance() {
    return findings.attributions().get(index).provenance();
  }

  LineAttribution lines() {
    return findings.lines().get(index);
  }

  /**
   * The commit's code lines by who wrote them, in the order of {@link Provenance}; at least one.
   */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (lines().isByLine()) {
      for (Provenance provenance : Provenance.values()) {
        int codeLines = lines().codeLines(provenance);
        if (codeLines > 0) {
          LineDeaths deaths = deaths(source -> lines().of(source).provenance() == provenance);
          parts.add(new Part(provenance, codeLines, deaths));
        }
      }
    }
    return parts.isEmpty()
        ? List.of(new Part(provenance(), changes().codeLinesAdded(), deaths(source -> true)))
        : parts;
  }

  private LineDeaths deaths(IntPredicate in) {
    return LineDeaths.of(
        findings.history(),
        findings.fates(),
        index,
        in,
        deleter -> findings.accountableIds().get(deleter).equals(accountable()),
        deleter ->
            LineEnd.of(
                findings.fixes().get(deleter).isFix(),
                findings.attributions().get(deleter).provenance()));
  }

  ChangeSummary changes() {
    return findings.changes().get(index);
  }

  Instant landing() {
    return findings.history().landing(index);
  }

  String accountable() {
    return findings.accountableIds().get(index);
  }

  boolean isImport() {
    return Imports.isImport(commit(), changes(), findings.treeCodeLines().get(index));
  }

  /**
   * Whether a fix mends this commit within the work in which it was made: in the same merge, or by
   * the same accountable person within 24 hours.
   */
  boolean isRepairedOnTheSpotBy(Subject fix) {
    return cameWith(fix) || isRepairedWithinTheDayBy(fix);
  }

  /** Whether both came to the main line with the same merge. */
  boolean cameWith(Subject fix) {
    return findings.history().cameTogether(index, fix.index);
  }

  boolean isRepairedWithinTheDayBy(Subject fix) {
    return accountable().equals(fix.accountable())
        && fix.landing().isBefore(landing().plus(SELF_REPAIR));
  }
}
