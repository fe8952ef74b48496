package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.survival.AalenJohansen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the rows of {@code line_ends.csv}: the share of added code lines that each cause has ended
 * by an age. A line that one cause ended can be ended by no other, so the shares and what survives
 * add up to 1. Ages count in whole days; the variance is by the person who answers.
 */
final class LineEndRows {
  private final double confidence;

  LineEndRows(double confidence) {
    this.confidence = confidence;
  }

  /** Of the lines of each side. */
  List<LineEndRecord> rows(Map<ProvenanceGroup, Fates> lines) {
    List<LineEndRecord> rows = new ArrayList<>();
    lines.forEach((group, fates) -> rows.addAll(rows(group, fates)));
    return rows;
  }

  private List<LineEndRecord> rows(ProvenanceGroup group, Fates fates) {
    List<AalenJohansen.Point> points = fates.byEnd().points();
    List<LineEndRecord> rows = new ArrayList<>();
    for (LineEnd end : LineEnd.values()) {
      Map<Double, Double> ended = fates.endedBy(end);
      points.stream()
          .filter(point -> ended.containsKey(point.day()))
          .map(point -> row(group, end, point, ended.getOrDefault(point.day(), 0.0)))
          .forEach(rows::add);
    }
    return rows;
  }

  private LineEndRecord row(
      ProvenanceGroup group, LineEnd end, AalenJohansen.Point point, double lines) {
    AalenJohansen.Share share = point.ended().get(end.number() - 1);
    return new LineEndRecord(
        group,
        end,
        point.day(),
        lines,
        Math.min(1, share.share()),
        share.low(confidence),
        share.high(confidence));
  }
}
