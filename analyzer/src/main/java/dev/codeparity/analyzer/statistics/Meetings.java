package dev.codeparity.analyzer.statistics;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which rows of each group meet others of it in a stratum. The others are alone there, so that each
 * can be taken out of its stratum by itself.
 */
final class Meetings {
  private final Grouping groups;
  private final Grouping strata;
  private final Grouping.Members members;
  private final BitSet meeting = new BitSet();

  /** By group, where its sets of rows begin. */
  private final int[] firstSet;

  /** By set, where its rows begin. */
  private final int[] firstRow;

  private final int[] rows;

  Meetings(Grouping groups, Grouping strata) {
    this.groups = groups;
    this.strata = strata;
    members = groups.members();
    firstSet = new int[groups.count() + 1];
    find();
    int[] setOfRow = new int[meeting.cardinality()];
    int[] inOrder = new int[setOfRow.length];
    int sets = number(setOfRow, inOrder);
    firstRow = new int[sets + 1];
    for (int set : setOfRow) {
      firstRow[set + 1]++;
    }
    Arrays.parallelPrefix(firstRow, Integer::sum);
    int[] next = firstRow.clone();
    rows = new int[inOrder.length];
    for (int i = 0; i < rows.length; i++) {
      rows[next[setOfRow[i]]++] = inOrder[i];
    }
  }

  /** Finds all rows that meet another. */
  private void find() {
    int[] lastGroup = new int[strata.count()];
    int[] lastRow = new int[strata.count()];
    for (int g = 0; g < groups.count(); g++) {
      for (int i = members.first(g); i < members.end(g); i++) {
        for (int row = members.from(i); row < members.to(i); row++) {
          int k = strata.of(row);
          if (lastGroup[k] == g + 1) {
            meeting.set(row);
            meeting.set(lastRow[k]);
          }
          lastGroup[k] = g + 1;
          lastRow[k] = row;
        }
      }
    }
  }

  /**
   * Numbers the sets of rows that meet, group by group.
   *
   * @param setOfRow becomes the set of each row
   * @param inOrder becomes the rows
   */
  private int number(int[] setOfRow, int[] inOrder) {
    int[] setOfStratum = new int[strata.count()];
    int sets = 0;
    int place = 0;
    for (int g = 0; g < groups.count(); g++) {
      int before = sets;
      for (int i = members.first(g); i < members.end(g); i++) {
        for (int row = members.from(i); row < members.to(i); row++) {
          if (meeting.get(row)) {
            int k = strata.of(row);
            // numbered from 1, so that what is left of earlier groups is smaller
            setOfStratum[k] = setOfStratum[k] > before ? setOfStratum[k] : ++sets;
            setOfRow[place] = setOfStratum[k] - 1;
            inOrder[place++] = row;
          }
        }
      }
      firstSet[g + 1] = sets;
    }
    return sets;
  }

  /** The rows of each group, those that meet among them. */
  Grouping.Members members() {
    return members;
  }

  /** Whether no row of a group meets another. */
  boolean areAlone(int group) {
    return firstSet[group] == firstSet[group + 1];
  }

  /** The first row from one on, and before another, that meets others; the other if none does. */
  int nextMeeting(int fromRow, int toRow) {
    int row = fromRow;
    while (row < toRow && !meeting.get(row)) {
      row++;
    }
    return row;
  }

  /** The first row of a group. */
  int firstRow(int group) {
    return members.from(members.first(group));
  }

  /** The row after the last of a group. */
  int endRow(int group) {
    return members.to(members.end(group) - 1);
  }

  /** The first set of a group that begins at a row or after it; a set's rows are in one stratum. */
  int first(int group, int fromRow) {
    int from = firstSet[group];
    int to = fromRow == 0 ? from : firstSet[group + 1];
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (rows[firstRow[middle]] < fromRow) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The set after the last of a group. */
  int end(int group) {
    return firstSet[group + 1];
  }

  /** Where the rows of a set begin; they end where those of the next do. */
  int start(int set) {
    return firstRow[set];
  }

  /** A row by its place among those of all sets. */
  int row(int place) {
    return rows[place];
  }
}
