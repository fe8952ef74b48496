package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.history.CommitChanges.MergedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Reads what commits changed, for one thread. */
final class ChangeReader implements AutoCloseable {
  private final ObjectAccess objects;
  private final TreeReader treeReader;
  private final BlobReader blobs;

  ChangeReader(ObjectAccess objects, BlobCache cache, DamagedObjects damaged) {
    this.objects = objects;
    this.treeReader = new TreeReader(objects, damaged);
    this.blobs = new BlobReader(objects, cache, damaged);
  }

  /**
   * @param commit the commit
   * @param trees id of its tree, then of its parents' trees
   */
  CommitChanges read(Commit commit, List<ObjectId> trees) throws IOException {
    return commit.isMerge() ? readMerge(commit, trees) : readOrdinary(commit, trees);
  }

  /**
   * The blobs that could not be read since the last question; empty if there was a tree, too, so
   * that nobody knows what lies in it.
   */
  Optional<Set<UnreadObject>> unread() {
    Set<UnreadObject> unread = blobs.unread();
    return treeReader.hasMissed() ? Optional.empty() : Optional.of(unread);
  }

  /** Whether what could not be read in an earlier walk cannot be read now. */
  boolean areStillUnread(Set<UnreadObject> objects) {
    return objects.stream().filter(blobs::isStillUnread).count() == objects.size();
  }

  @Override
  public void close() {
    objects.close();
  }

  private CommitChanges readOrdinary(Commit commit, List<ObjectId> trees) throws IOException {
    List<TreeEntry> added = new ArrayList<>();
    List<TreeEntry> deleted = new ArrayList<>();
    List<FileChange> changes = new ArrayList<>();
    List<ObjectId> sides = trees.size() > 1 ? trees : List.of(trees.get(0), ObjectId.zeroId());
    for (List<TreeEntry> path : treeReader.differences(commit, sides)) {
      TreeEntry now = path.get(0);
      TreeEntry before = path.get(1);
      if (before.type() == FileType.ABSENT) {
        added.add(now);
      } else if (now.type() == FileType.ABSENT) {
        deleted.add(before);
      } else {
        changes.add(change(ChangeKind.MODIFIED, before, now));
      }
    }

    RenameDetection detection = new RenameDetection(blobs, deleted, added);
    RenameDetection.Renames renames = detection.detect();
    Set<String> renamedFrom = new HashSet<>();
    List<FileChange> followed = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      TreeEntry file = added.get(i);
      Optional<TreeEntry> source = renames.sources().get(i);
      source.ifPresent(before -> renamedFrom.add(before.path()));
      changes.add(
          source.isPresent()
              ? change(ChangeKind.RENAMED, source.get(), file)
              : change(ChangeKind.ADDED, absent(file.path()), file));
      Optional<TreeEntry> origin = detection.follow(i);
      if (origin.isPresent() && !origin.equals(source)) {
        followed.add(change(ChangeKind.RENAMED, origin.get(), file));
      }
    }
    for (TreeEntry file : deleted) {
      if (!renamedFrom.contains(file.path())) {
        changes.add(change(ChangeKind.DELETED, file, absent(file.path())));
      }
    }
    changes.sort((a, b) -> a.newPath().compareTo(b.newPath()));
    return new CommitChanges.Ordinary(commit, changes, followed, renames.gaveUp());
  }

  private CommitChanges readMerge(Commit commit, List<ObjectId> trees) throws IOException {
    List<MergedFile> files = new ArrayList<>();
    List<List<TreeEntry>> combined = new ArrayList<>();
    List<List<TreeEntry>> deleted = new ArrayList<>();
    for (int parent = 1; parent < trees.size(); parent++) {
      deleted.add(new ArrayList<>());
    }
    List<List<TreeEntry>> paths = treeReader.changesOfFirst(commit, trees);
    if (paths.stream().anyMatch(ChangeReader::mayBeRenamed)) {
      paths = treeReader.differences(commit, trees);
    }
    for (List<TreeEntry> path : paths) {
      TreeEntry now = path.get(0);
      List<TreeEntry> inParents = path.subList(1, path.size());
      if (now.type() != FileType.ABSENT) {
        int same = inParents.indexOf(now);
        if (same < 0) {
          combined.add(path);
        } else if (same > 0) {
          files.add(new MergedFile.Taken(now.path(), same));
        }
        continue;
      }
      for (int parent = 0; parent < inParents.size(); parent++) {
        if (inParents.get(parent).type() != FileType.ABSENT) {
          deleted.get(parent).add(inParents.get(parent));
        }
      }
      if (inParents.get(0).type() != FileType.ABSENT) {
        files.add(new MergedFile.Removed(now.path()));
      }
    }
    for (List<TreeEntry> path : combined) {
      files.add(combine(path.get(0), path.subList(1, path.size()), deleted));
    }
    return new CommitChanges.Merge(commit, files);
  }

  /** Whether a merge has a file as no parent has it, and some parent may have it elsewhere. */
  private static boolean mayBeRenamed(List<TreeEntry> path) {
    TreeEntry now = path.get(0);
    List<TreeEntry> inParents = path.subList(1, path.size());
    return now.type() != FileType.ABSENT
        && !inParents.contains(now)
        && inParents.stream().anyMatch(before -> before.type() != now.type());
  }

  /**
   * As blame does: from each parent the same path, else a renamed file. A renamed file with the
   * same content, if no parent has it under the same path, gives all lines.
   */
  private MergedFile combine(
      TreeEntry now, List<TreeEntry> inParents, List<List<TreeEntry>> deleted) {
    List<MergedFile.Origin> origins = new ArrayList<>();
    for (int parent = 0; parent < inParents.size(); parent++) {
      TreeEntry before = inParents.get(parent);
      if (before.type() == now.type()) {
        origins.add(new MergedFile.Origin(parent, change(ChangeKind.MODIFIED, before, now)));
        continue;
      }
      Optional<TreeEntry> source =
          new RenameDetection(blobs, deleted.get(parent), List.of(now)).follow(0);
      if (source.isPresent()) {
        FileChange renamed = change(ChangeKind.RENAMED, source.get(), now);
        MergedFile.Origin origin = new MergedFile.Origin(parent, renamed);
        if (source.get().id().equals(now.id())) {
          return new MergedFile.Combined(now.path(), blobs.read(now), List.of(origin));
        }
        origins.add(origin);
      }
    }
    return new MergedFile.Combined(now.path(), blobs.read(now), origins);
  }

  private FileChange change(ChangeKind kind, TreeEntry before, TreeEntry now) {
    Blob oldBlob = blobs.read(before);
    Blob newBlob = blobs.read(now);
    boolean comparable =
        !oldBlob.isBinary() && !newBlob.isBinary() && !before.id().equals(now.id());
    LineDiff.Result lines = comparable ? LineDiff.compare(oldBlob, newBlob) : LineDiff.NONE;
    return new FileChange(
        kind,
        before.path(),
        now.path(),
        before.type(),
        now.type(),
        oldBlob,
        newBlob,
        lines.hunks(),
        lines.added(),
        lines.deleted());
  }

  private static TreeEntry absent(String path) {
    return new TreeEntry(path, FileType.ABSENT, ObjectId.zeroId());
  }
}
