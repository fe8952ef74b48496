package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the rows of {@code live_lines.csv}: code lines live at the end of each period, and at the
 * end of observation, by who wrote them.
 */
final class LiveLineRows {
  private final MeasureSettings settings;
  private final List<LocalDate> dates;
  private final Map<Provenance, long[]> changes = new EnumMap<>(Provenance.class);

  /**
   * @param first landing of the first commit
   */
  LiveLineRows(MeasureSettings settings, Instant first) {
    this.settings = settings;
    this.dates = dates(first);
    for (Provenance provenance : Provenance.values()) {
      changes.put(provenance, new long[dates.size() + 1]);
    }
  }

  private List<LocalDate> dates(Instant first) {
    List<LocalDate> ends = new ArrayList<>();
    LocalDate last = LocalDate.ofInstant(settings.asOf(), ZoneOffset.UTC);
    LocalDate start = settings.period().startOf(first);
    LocalDate next = settings.period().next(start);
    while (!next.isAfter(last)) {
      ends.add(next.minusDays(1));
      next = settings.period().next(next);
    }
    ends.add(last);
    return ends;
  }

  /** Adds code lines of a commit, and takes away those that went. */
  void add(Provenance provenance, Instant landing, LineDeaths lines) {
    long[] change = changes.get(provenance);
    if (change == null || lines.lines() == 0) {
      return;
    }
    change[firstAfter(landing)] += lines.lines();
    for (LineDeaths.Gone gone : lines.gone()) {
      Instant time = landing.plusSeconds(Math.round(gone.ageDays() * 86_400));
      change[firstAfter(time)] -= gone.lines();
    }
  }

  /** Position of the first date at whose end a time lies in the past. */
  private int firstAfter(Instant time) {
    LocalDate day = LocalDate.ofInstant(time, ZoneOffset.UTC);
    int low = 0;
    int high = dates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dates.get(middle).isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  List<LiveLinesRecord> rows() {
    List<LiveLinesRecord> rows = new ArrayList<>();
    Map<Provenance, Long> live = new EnumMap<>(Provenance.class);
    for (int i = 0; i < dates.size(); i++) {
      for (Map.Entry<Provenance, long[]> entry : changes.entrySet()) {
        long lines = live.merge(entry.getKey(), entry.getValue()[i], Long::sum);
        rows.add(new LiveLinesRecord(dates.get(i), entry.getKey(), lines));
      }
    }
    return rows;
  }
}
