package dev.codeparity.analyzer.statistics;

import java.util.List;
import java.util.stream.Stream;

/**
 * Leaves one cluster out at a time, as a whole and by the parts of the rows that it lies in. Where
 * no stratum holds rows of two parts, what a cluster takes out of each is what it takes out of all.
 */
final class ClustersInTurn {
  private final Meetings meetings;
  private final Stretch[] parts;
  private final int end;
  private final LeaveOut taken;
  private final LeaveOut others;
  private final LeaveOut[] takenOfPart;
  private int cluster;
  private int firstPart;
  private int endPart;

  /**
   * @param parts of all rows, one after another; none for no parts
   */
  ClustersInTurn(Stratified within, Grouping clusters, List<Stretch> parts) {
    this.parts = parts.toArray(Stretch[]::new);
    meetings = clusters.meetingsIn(within.strata());
    Grouping.Span span = clusters.of(new Stretch(within.from(), within.to()));
    cluster = span.first() - 1;
    end = span.end();
    taken = new LeaveOut(within);
    others = new LeaveOut(within);
    takenOfPart =
        Stream.generate(() -> new LeaveOut(within)).limit(parts.size()).toArray(LeaveOut[]::new);
  }

  /** Leaves out the next cluster, and whether there is one. */
  boolean next() {
    if (++cluster >= end) {
      return false;
    }
    findParts();
    if (endPart - firstPart <= 1) {
      taken.takeOnly(meetings, cluster);
      return true;
    }
    taken.clear();
    for (int part = firstPart; part < endPart; part++) {
      LeaveOut ofPart = takenOfPart[part];
      ofPart.takeOnly(meetings, cluster, parts[part]);
      taken.add(ofPart);
    }
    return true;
  }

  private void findParts() {
    // clusters are numbered by their first rows
    while (firstPart < parts.length - 1 && parts[firstPart].to() <= meetings.firstRow(cluster)) {
      firstPart++;
    }
    endPart = Math.min(firstPart + 1, parts.length);
    while (endPart < parts.length && parts[endPart].from() < meetings.endRow(cluster)) {
      endPart++;
    }
  }

  /** The number of the cluster that is left out. */
  int cluster() {
    return cluster;
  }

  /** All that is taken out. */
  LeaveOut taken() {
    return taken;
  }

  /** The first part that the cluster may have rows in. */
  int firstPart() {
    return firstPart;
  }

  /** The part after the last one. */
  int endPart() {
    return endPart;
  }

  /** What is taken out of one of those parts. */
  LeaveOut taken(int part) {
    return endPart - firstPart == 1 ? taken : takenOfPart[part];
  }

  /** What is taken out of all parts but one. */
  LeaveOut takenOfOthers(int part) {
    if (part < firstPart || part >= endPart) {
      return taken;
    }
    others.clear();
    for (int other = firstPart; other < endPart; other++) {
      if (other != part) {
        others.add(takenOfPart[other]);
      }
    }
    return others;
  }
}
