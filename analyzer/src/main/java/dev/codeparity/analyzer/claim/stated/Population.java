package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a claim speaks of.
 *
 * @param from first day of landing, UTC; empty for the beginning
 * @param to last day of landing; empty for the end of observation
 * @param tools tools of the AI side; none for all. Human commits are always in
 * @param authors accountable persons by their id; none for all
 */
public record Population(
    Optional<LocalDate> from, Optional<LocalDate> to, List<String> tools, List<String> authors) {
  /** Everybody, always. */
  public static final Population ALL =
      new Population(Optional.empty(), Optional.empty(), List.of(), List.of());

  public Population {
    tools = List.copyOf(tools);
    authors = List.copyOf(authors);
  }

  /**
   * Whether it holds a commit.
   *
   * @param ids of the accountable persons that {@link #authors} names
   */
  boolean holds(CommitRecord commit, Set<String> ids) {
    LocalDate day = LocalDate.ofInstant(commit.landingTime(), ZoneOffset.UTC);
    boolean ofTool =
        tools.isEmpty()
            || commit.label().provenance() == Provenance.HUMAN
            || tools.contains(commit.label().tool());
    return ofTool
        && (authors.isEmpty() || ids.contains(commit.accountableId()))
        && from.map(start -> !day.isBefore(start)).orElse(true)
        && to.map(end -> !day.isAfter(end)).orElse(true);
  }
}
