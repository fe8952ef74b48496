package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Reads single files of a commit's tree, such as those with which a project configures tools. */
final class FileTexts {
  /** A larger file is no configuration, and is left out with a warning. */
  private static final int MAX_BYTES = 4 << 20;

  /** A larger file of a folder of logs is left out with a warning. */
  private static final int MAX_LOG_BYTES = 32 << 20;

  /** A folder of logs has fewer files. */
  private static final int MAX_LOGS = 10_000;

  private final ObjectAccess objects;
  private final Warnings warnings;

  FileTexts(ObjectAccess objects, Warnings warnings) {
    this.objects = objects;
    this.warnings = warnings;
  }

  Optional<String> at(Commit commit, String path) {
    try (TreeWalk walk = TreeWalk.forPath(objects.reader(), path, treeOf(commit))) {
      return walk == null || FileType.of(walk.getRawMode(0)) != FileType.REGULAR
          ? Optional.empty()
          : read(commit, path, walk.getObjectId(0));
    } catch (IOException | RuntimeException e) {
      unreadable(path, commit, e);
      return Optional.empty();
    }
  }

  /** By the folder of each file, {@code ""} for the root, which comes first. */
  Map<String, String> named(Commit commit, String name) {
    Map<String, String> texts = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(objects.reader())) {
      walk.addTree(treeOf(commit));
      walk.setFilter(new DepthLimit(TreeFilter.ALL));
      walk.setRecursive(true);
      while (walk.next()) {
        if (walk.getNameString().equals(name)
            && FileType.of(walk.getRawMode(0)) == FileType.REGULAR) {
          String path = walk.getPathString();
          String folder = path.substring(0, Math.max(0, path.length() - name.length() - 1));
          read(commit, path, walk.getObjectId(0)).ifPresent(text -> texts.put(folder, text));
        }
      }
    } catch (IOException | RuntimeException e) {
      unreadable("every " + name, commit, e);
    }
    return texts;
  }

  /** Contents of the files below a folder at the root, by path. */
  Map<String, byte[]> under(Commit commit, String folder) {
    Map<String, byte[]> contents = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(objects.reader())) {
      walk.addTree(treeOf(commit));
      walk.setFilter(new DepthLimit(PathFilter.create(folder)));
      walk.setRecursive(true);
      while (walk.next() && contents.size() < MAX_LOGS) {
        if (FileType.of(walk.getRawMode(0)) == FileType.REGULAR) {
          String path = walk.getPathString();
          try {
            byte[] bytes = objects.read(walk.getObjectId(0), Constants.OBJ_BLOB, MAX_LOG_BYTES);
            contents.put(path, bytes);
          } catch (IOException | LargeObjectException e) {
            unreadable(path, commit, e);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      unreadable("every file of " + folder, commit, e);
    }
    return contents;
  }

  private ObjectId treeOf(Commit commit) throws IOException {
    ObjectId id = ObjectId.fromString(commit.id());
    return RawCommit.parse(id, objects.read(id, Constants.OBJ_COMMIT, MAX_BYTES)).tree();
  }

  private Optional<String> read(Commit commit, String path, ObjectId id) {
    try {
      byte[] bytes = objects.read(id, Constants.OBJ_BLOB, MAX_BYTES);
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException | LargeObjectException e) {
      unreadable(path, commit, e);
      return Optional.empty();
    }
  }

  private void unreadable(String path, Commit commit, Exception e) {
    warnings.add(path + " cannot be read as of commit " + commit.id() + ": " + e.getMessage());
  }
}
