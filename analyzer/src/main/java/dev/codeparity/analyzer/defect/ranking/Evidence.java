package dev.codeparity.analyzer.defect.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much of what a fix asked about belongs to a commit, or to all commits together: sums over the
 * files of the fix.
 */
final class Evidence {
  /** Deleted lines that it wrote, by path. */
  final List<InPath> deletedIn = new ArrayList<>();

  /** Deleted lines that it wrote. */
  int deleted;

  /** Lines next above and below the changes that it wrote. */
  int beside;

  /** Lines of the changed functions that it wrote, the nearer to a change the more. */
  double near;

  /** The nearest of these, 1/2 for the very next line. */
  double closest;

  /** What stood in the place of deleted lines and was its own, half for each change since. */
  double past;

  /** What stood in the place of lines beside and near, before their last change. */
  double pastNear;

  /** Lines that mention a rare name of the added lines, and that it wrote. */
  int mentions;

  /** 1 if it was the last to change a file of the fix, 1/2 if the last but one, and so on. */
  double recent;

  /** The first file of the fix in which it was seen. */
  String path = "";

  /** Deleted lines of one path, by their source in the record of the commit. */
  record InPath(String path, Map<Integer, Integer> linesBySource) {
    int lines() {
      return linesBySource.values().stream().mapToInt(Integer::intValue).sum();
    }
  }
}
