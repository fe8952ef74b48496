package dev.codeparity.analyzer;

import dev.codeparity.analyzer.origin.LineView;
import java.util.List;

/**
 * Which lines are asked for.
 *
 * @param run the repository, the revision, and what counts as code; ends of observation do not
 *     matter
 * @param paths files and folders, as named from the folder of the repository that was given; none
 *     stands for the whole tree
 * @param view which commit a line is said to come from
 * @param everyLine whether blank lines, comments and text count too, not code lines alone
 */
public record LineRequest(
    AnalysisRequest run, List<String> paths, LineView view, boolean everyLine) {
  public LineRequest {
    paths = List.copyOf(paths);
  }
}
