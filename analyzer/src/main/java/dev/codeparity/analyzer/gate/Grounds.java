package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.measure.MeasureSettings;
import java.util.List;
import java.util.Optional;

/** Where figures are measured. */
public interface Grounds {
  /** What the measures are made by. */
  MeasureSettings settings();

  /**
   * The commits of the change, merges and automation left out.
   *
   * @param paths globs of the files that alone count; none for all
   * @return empty if no change was asked for
   */
  Optional<List<ChangedCommit>> change(List<String> paths);

  /** Full id of the newest commit of the change, or of the history. */
  String head();

  /** Full id of the commit at which the whole is measured. */
  String wholeHead();

  /**
   * The whole history.
   *
   * @param paths globs of the files that alone count; none for all
   * @param violations whether to look for violations of rules
   */
  WholeGround whole(List<String> paths, boolean violations);
}
