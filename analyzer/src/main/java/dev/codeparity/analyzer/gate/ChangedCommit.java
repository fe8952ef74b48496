package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.NewViolation;
import java.util.List;
import java.util.Map;

/**
 * One commit of a change.
 *
 * @param commit full id
 * @param subject first line of its message
 * @param provenance who wrote it
 * @param codeLines code lines added, by who wrote them
 * @param reviewed whether another person's review is on record
 * @param violations what it introduced that still stands at the end of the change
 */
public record ChangedCommit(
    String commit,
    String subject,
    Provenance provenance,
    Map<Provenance, Integer> codeLines,
    boolean reviewed,
    List<NewViolation> violations) {
  public ChangedCommit {
    codeLines = Map.copyOf(codeLines);
    violations = List.copyOf(violations);
  }
}
