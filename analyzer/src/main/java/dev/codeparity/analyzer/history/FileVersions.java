package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jgit.lib.ObjectId;

/** Finds out which contents files had in the course of a history, without reading any of them. */
final class FileVersions {
  private final Supplier<ObjectAccess> access;
  private final Warnings warnings;

  FileVersions(Supplier<ObjectAccess> access, Warnings warnings) {
    this.access = access;
    this.warnings = warnings;
  }

  /** Each content once a path, in order of its first commit; merges give what no parent has. */
  List<FileVersion> of(History history, Predicate<String> wanted) {
    Set<FileVersion> versions = new LinkedHashSet<>();
    DamagedObjects damaged = new DamagedObjects();
    try (ObjectAccess objects = access.get()) {
      TreeReader trees = new TreeReader(objects, damaged);
      for (CommitSource source : history.sources()) {
        List<ObjectId> sides = new ArrayList<>(source.trees());
        if (sides.size() == 1) {
          sides.add(ObjectId.zeroId());
        }
        for (List<TreeEntry> path : trees.differences(source.commit(), sides)) {
          if (wanted.test(path.get(0).path())) {
            add(path, versions);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      damaged.report(warnings);
    }
    return List.copyOf(versions);
  }

  private static void add(List<TreeEntry> sides, Set<FileVersion> versions) {
    TreeEntry now = sides.get(0);
    if (sides.size() > 2 && sides.subList(1, sides.size()).contains(now)) {
      return;
    }
    for (TreeEntry side : sides) {
      if (side.type() == FileType.REGULAR) {
        versions.add(new FileVersion(side.id().name(), side.path()));
      }
    }
  }
}
