package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LineDeaths;
import dev.codeparity.analyzer.measure.LineEnd;
import dev.codeparity.analyzer.measure.LineEndRecord;
import dev.codeparity.analyzer.measure.Part;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.statistics.survival.AalenJohansen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the rows of {@code line_ends.csv}: the share of added code lines that each cause has ended
 * by an age. A line that one cause ended can be ended by no other, so the shares and what survives
 * add up to 1. Ages count in whole days; the variance is by the person who answers.
 */
final class LineEndRows {
  private final Studies studies;
  private final double confidence;

  LineEndRows(Studies studies, double confidence) {
    this.studies = studies;
    this.confidence = confidence;
  }

  List<LineEndRecord> rows() {
    List<LineEndRecord> rows = new ArrayList<>();
    for (ProvenanceGroup group : List.of(ProvenanceGroup.AI, ProvenanceGroup.HUMAN)) {
      rows.addAll(rows(group, linesOf(group)));
    }
    return rows;
  }

  /** Lines by column; those of one fate are one entry. */
  private static final class Fates {
    private int size;
    private double[] day = new double[16];
    private int[] cause = new int[16];
    private double[] lines = new double[16];
    private int[] person = new int[16];

    void add(double ageDays, int endedBy, int count, int of) {
      if (size == day.length) {
        day = Arrays.copyOf(day, 2 * size);
        cause = Arrays.copyOf(cause, 2 * size);
        lines = Arrays.copyOf(lines, 2 * size);
        person = Arrays.copyOf(person, 2 * size);
      }
      day[size] = Math.floor(ageDays);
      cause[size] = endedBy;
      lines[size] = count;
      person[size++] = of;
    }

    AalenJohansen curves() {
      return AalenJohansen.of(
          Arrays.copyOf(day, size),
          Arrays.copyOf(cause, size),
          LineEnd.values().length,
          Arrays.copyOf(lines, size),
          Arrays.copyOf(person, size));
    }

    /** How many lines a cause ended, by day. */
    Map<Double, Double> endedBy(LineEnd end) {
      Map<Double, Double> ended = new HashMap<>();
      for (int i = 0; i < size; i++) {
        if (cause[i] == end.number()) {
          ended.merge(day[i], lines[i], Double::sum);
        }
      }
      return ended;
    }
  }

  private Fates linesOf(ProvenanceGroup group) {
    Fates fates = new Fates();
    Map<String, Integer> persons = new HashMap<>();
    for (int i = 0; i < studies.commits().size(); i++) {
      CommitRecord commit = studies.commits().get(i);
      for (Part part : studies.parts().get(i)) {
        if (!studies.holds(group, part.provenance())) {
          continue;
        }
        int person = persons.computeIfAbsent(commit.accountableId(), id -> persons.size());
        int left = part.lines().lines();
        for (LineDeaths.Gone gone : part.lines().gone()) {
          fates.add(gone.ageDays(), gone.end().number(), gone.lines(), person);
          left -= gone.lines();
        }
        if (left > 0) {
          fates.add(commit.outcome().followUpDays(), 0, left, person);
        }
      }
    }
    return fates;
  }

  private List<LineEndRecord> rows(ProvenanceGroup group, Fates fates) {
    List<AalenJohansen.Point> points = fates.curves().points();
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
