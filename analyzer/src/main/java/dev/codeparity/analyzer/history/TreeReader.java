package dev.codeparity.analyzer.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Finds the paths at which trees differ, for one thread. */
final class TreeReader {
  /** More changed paths than this are a trap: the same few trees, over and over in one another. */
  private static final int MAX_PATHS = 3_000_000;

  private final ObjectAccess objects;
  private final DamagedObjects damaged;
  private boolean missed;

  TreeReader(ObjectAccess objects, DamagedObjects damaged) {
    this.objects = objects;
    this.damaged = damaged;
  }

  /**
   * Every path that is not the same in all trees, with what each tree has there. What cannot be
   * read is left out.
   *
   * @param trees tree ids; {@link ObjectId#zeroId()} stands for a tree without files
   */
  List<List<TreeEntry>> differences(Commit commit, List<ObjectId> trees) throws IOException {
    return paths(commit, trees, TreeFilter.ANY_DIFF);
  }

  /**
   * The same, without paths that are as in the second tree in the first. Where branches live long,
   * a merge is like its first parent but for some files, and unlike the other one in thousands.
   */
  List<List<TreeEntry>> changesOfFirst(Commit commit, List<ObjectId> trees) throws IOException {
    return paths(commit, trees, new FirstDiffers());
  }

  private List<List<TreeEntry>> paths(Commit commit, List<ObjectId> trees, TreeFilter filter)
      throws IOException {
    List<List<TreeEntry>> found = new ArrayList<>();
    try {
      walk(trees, filter, found);
    } catch (IOException | RuntimeException e) {
      if (objects.recover()) {
        found.clear();
        try {
          walk(trees, filter, found);
          return found;
        } catch (IOException | RuntimeException again) {
          objects.recover();
          report(commit, again);
          return found;
        }
      }
      report(commit, e);
    }
    return found;
  }

  /** Whether there was anything since the last question that could not be read. */
  boolean hasMissed() {
    boolean answer = missed;
    missed = false;
    return answer;
  }

  /** JGit throws any exception, unchecked ones too, on a malformed tree. */
  private void report(Commit commit, Exception e) {
    missed = true;
    AnyObjectId missing = e instanceof MissingObjectException known ? known.getObjectId() : null;
    if (missing != null) {
      damaged.unreadable("tree", missing);
    } else {
      damaged.unreadable("tree of commit", ObjectId.fromString(commit.id()));
    }
  }

  private void walk(List<ObjectId> trees, TreeFilter filter, List<List<TreeEntry>> found)
      throws IOException {
    try (TreeWalk walk = new TreeWalk(objects.reader())) {
      walk.setRecursive(true);
      walk.setFilter(new DepthLimit(filter));
      for (ObjectId tree : trees) {
        if (tree.equals(ObjectId.zeroId())) {
          walk.addTree(new EmptyTreeIterator());
        } else {
          CanonicalTreeParser parser = new CanonicalTreeParser();
          parser.reset(objects.reader(), tree);
          walk.addTree(parser);
        }
      }
      while (walk.next()) {
        byte[] raw = walk.getRawPath();
        String path = LenientText.decode(raw, 0, raw.length);
        List<TreeEntry> entries = new ArrayList<>(trees.size());
        for (int side = 0; side < trees.size(); side++) {
          FileType type = FileType.of(walk.getRawMode(side));
          entries.add(new TreeEntry(path, type, walk.getObjectId(side)));
        }
        found.add(entries);
        if (found.size() > MAX_PATHS) {
          throw new CorruptObjectException("more than " + MAX_PATHS + " changed paths");
        }
      }
    }
  }
}
