package dev.codeparity.analyzer.history;

import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Another filter, down to a depth beyond which lies a trap: a tree that holds itself, say. */
final class DepthLimit extends TreeFilter {
  private static final int MAX_DEPTH = 4096;

  private final TreeFilter filter;

  DepthLimit(TreeFilter filter) {
    this.filter = filter;
  }

  @Override
  public boolean include(TreeWalk walk) throws IOException {
    if (walk.getDepth() > MAX_DEPTH) {
      throw new CorruptObjectException("more than " + MAX_DEPTH + " folders in one another");
    }
    return filter.include(walk);
  }

  @Override
  public boolean shouldBeRecursive() {
    return filter.shouldBeRecursive();
  }

  @Override
  public TreeFilter clone() {
    return this;
  }
}
