package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Reads single trees and contents, outside of any walk. */
final class ContentReader {
  /** A commit object of more bytes is no commit that anybody wrote. */
  private static final int MAX_COMMIT_BYTES = 64 << 20;

  private final Supplier<ObjectAccess> access;
  private final Warnings warnings;

  ContentReader(Supplier<ObjectAccess> access, Warnings warnings) {
    this.access = access;
    this.warnings = warnings;
  }

  CommitFiles files(Commit commit) {
    DamagedObjects damaged = new DamagedObjects();
    try (ObjectAccess objects = access.get()) {
      List<ObjectId> sides = List.of(tree(objects, commit), ObjectId.zeroId());
      return new CommitFiles(new TreeReader(objects, damaged).differences(commit, sides));
    } catch (IOException e) {
      damaged.unreadable("commit", ObjectId.fromString(commit.id()));
      return new CommitFiles(List.of());
    } finally {
      damaged.report(warnings);
    }
  }

  /** The newest commit of the main line that has something other than a folder at a path. */
  Optional<Commit> newestWith(History history, String path) {
    List<Integer> line = history.mainLine();
    try (ObjectAccess objects = access.get()) {
      for (int i = line.size() - 1; i >= 0; i--) {
        Commit commit = history.commit(line.get(i));
        try (TreeWalk walk = TreeWalk.forPath(objects.reader(), path, tree(objects, commit))) {
          if (walk != null && FileType.of(walk.getRawMode(0)) != FileType.ABSENT) {
            return Optional.of(commit);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static ObjectId tree(ObjectAccess objects, Commit commit) throws IOException {
    ObjectId id = ObjectId.fromString(commit.id());
    return RawCommit.parse(id, objects.read(id, Constants.OBJ_COMMIT, MAX_COMMIT_BYTES)).tree();
  }

  Blob content(TreeEntry entry) {
    DamagedObjects damaged = new DamagedObjects();
    try (ObjectAccess objects = access.get()) {
      return new BlobReader(objects, new BlobCache(0), damaged).read(entry);
    } finally {
      damaged.report(warnings);
    }
  }
}
