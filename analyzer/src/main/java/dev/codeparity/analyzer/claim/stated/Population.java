package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.MixedSide;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a claim speaks of, and as of when.
 *
 * @param from first day of landing, UTC; empty for the beginning
 * @param to last day of landing; empty for the end of observation
 * @param tools tools of the AI side; none for all. Human commits are always in
 * @param authors accountable persons by their id; none for all
 * @param paths globs of the files that alone count; none for all
 * @param asOf last day of observation; empty for that of the run
 * @param ai which provenances form the AI side; empty for those of the run
 * @param mixed where mixed commits go; empty for where the run puts them
 */
public record Population(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<String> tools,
    List<String> authors,
    List<String> paths,
    Optional<LocalDate> asOf,
    Optional<AiSide> ai,
    Optional<MixedSide> mixed) {
  /** Everybody, always. */
  public static final Population ALL =
      new Population(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public Population {
    tools = List.copyOf(tools);
    authors = List.copyOf(authors);
    paths = List.copyOf(paths);
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

  /** The same without names and addresses of people. */
  Population anonymised() {
    List<String> some = authors.isEmpty() ? authors : List.of("some");
    return new Population(from, to, tools, some, paths, asOf, ai, mixed);
  }

  /**
   * In the manner of the column {@code population}: {@code all}, or its parts, {@code ;} between.
   */
  public String name() {
    StringBuilder name = new StringBuilder();
    part(name, "tool:", tools);
    part(name, "path:", paths);
    part(name, "authors:", authors);
    from.ifPresent(day -> part(name, "from:", List.of(day.toString())));
    to.ifPresent(day -> part(name, "to:", List.of(day.toString())));
    asOf.ifPresent(day -> part(name, "as-of:", List.of(day.toString())));
    ai.ifPresent(side -> part(name, "ai:", List.of(lower(side))));
    mixed.ifPresent(side -> part(name, "mixed:", List.of(lower(side))));
    return name.isEmpty() ? "all" : name.toString();
  }

  private static String lower(Enum<?> side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private static void part(StringBuilder name, String kind, List<String> values) {
    if (!values.isEmpty()) {
      name.append(name.isEmpty() ? "" : ";").append(kind).append(String.join(",", values));
    }
  }
}
