package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What fixes found in one commit: each fix is one event, however many of its paths it mends.
 *
 * @param events in order of age, then of the fix's id
 */
public record Repairs(List<Event> events) {
  private static final Set<NotCounted> NO_EVENT =
      Set.of(NotCounted.OTHER_VARIANT, NotCounted.MERGE);

  private static final Comparator<Event> EARLIER =
      Comparator.comparingDouble(Event::ageDays).thenComparing(Event::provenance);

  /** A commit in which no fix found a defect. */
  static final Repairs NONE = new Repairs(List.of());

  public Repairs {
    events = List.copyOf(events);
  }

  /**
   * A fix that mends the commit.
   *
   * @param fixCommit full id of the fix
   * @param landing when it landed
   * @param ageDays age of the commit by then, 0 or more
   * @param weight share of the fix that falls on the commit, in (0, 1]
   * @param onTheSpot whether it is a self-repair or came with the same merge
   * @param provenance who wrote most of the lines that it blames
   */
  public record Event(
      String fixCommit,
      Instant landing,
      double ageDays,
      double weight,
      boolean onTheSpot,
      Provenance provenance) {}

  /** Escaped fixes before an age in days. */
  int escapedBefore(double ageDays) {
    return (int) events.stream().filter(e -> !e.onTheSpot && e.ageDays < ageDays).count();
  }

  /** Repairs made on the spot. */
  int onTheSpot() {
    return (int) events.stream().filter(Event::onTheSpot).count();
  }

  /** Landing of the first escaped fix before an age in days. */
  Optional<Instant> firstEscapedBefore(double ageDays) {
    return firstEscaped().filter(e -> e.ageDays < ageDays).map(Event::landing);
  }

  /** The first escaped fix; of several at the same moment the one that falls on AI. */
  public Optional<Event> firstEscaped() {
    Optional<Event> first = Optional.empty();
    for (Event event : events) {
      if (!event.onTheSpot && (first.isEmpty() || EARLIER.compare(event, first.get()) < 0)) {
        first = Optional.of(event);
      }
    }
    return first;
  }

  /**
   * Adds up the rows about one commit. A row that does not count is an event all the same, since
   * other rows of the comparison take other sides and windows; but for fixes by a bot, from before
   * the commit, or of a merge, which are no event of anyone.
   */
  static Repairs of(List<DefectRecord> rows, OnTheSpot test) {
    Map<String, Double> weights = new HashMap<>();
    rows.forEach(row -> weights.merge(row.fixCommit(), row.weight(), Double::sum));
    Set<String> seen = new HashSet<>();
    List<Event> events = new ArrayList<>();
    for (DefectRecord row : rows) {
      if (isNoEvent(row) || !seen.add(row.fixCommit())) {
        continue;
      }
      double weight = Math.min(1, weights.getOrDefault(row.fixCommit(), 1.0));
      events.add(
          new Event(
              row.fixCommit(),
              row.fixTime(),
              row.daysToFix(),
              weight,
              test.isOnTheSpot(row),
              row.inducingProvenance()));
    }
    events.sort(Comparator.comparingDouble(Event::ageDays).thenComparing(Event::fixCommit));
    return new Repairs(events);
  }

  /** Tells repairs on the spot. */
  interface OnTheSpot {
    boolean isOnTheSpot(DefectRecord row);
  }

  /** The reason on the row is only the first that holds, so it does not tell. */
  private static boolean isNoEvent(DefectRecord row) {
    Optional<NotCounted> reason = row.notCounted();
    return row.fixProvenance() == Provenance.AUTOMATION
        || row.daysToFix() < 0
        || reason.filter(NO_EVENT::contains).isPresent();
  }
}
