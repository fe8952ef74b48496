package dev.codeparity.analyzer.history;

import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Paths at which the first of several trees differs from the second. */
final class FirstDiffers extends TreeFilter {
  @Override
  public boolean include(TreeWalk walk) {
    return walk.getRawMode(0) != walk.getRawMode(1) || !walk.idEqual(0, 1);
  }

  @Override
  public boolean shouldBeRecursive() {
    return false;
  }

  @Override
  public TreeFilter clone() {
    return this;
  }
}
