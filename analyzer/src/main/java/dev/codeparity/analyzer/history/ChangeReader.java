package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.history.CommitChanges.MergedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Reads what commits changed, for one thread. */
final class ChangeReader implements AutoCloseable {
  /** With more pairs of added and deleted files, only renames are followed, as in Git. */
  private static final long MAX_FOLLOWED_PAIRS = 1_000_000;

  private final ObjectReader objects;
  private final BlobReader blobs;
  private final DamagedObjects damaged;

  ChangeReader(ObjectReader objects, BlobCache cache, DamagedObjects damaged) {
    this.objects = objects;
    this.blobs = new BlobReader(objects, cache, damaged);
    this.damaged = damaged;
  }

  /**
   * @param commit the commit
   * @param trees id of its tree, then of its parents' trees
   */
  CommitChanges read(Commit commit, List<ObjectId> trees) throws IOException {
    return commit.isMerge() ? readMerge(commit, trees) : readOrdinary(commit, trees);
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
    try (TreeWalk walk = open(sides)) {
      while (walk.next()) {
        TreeEntry now = entry(walk, 0);
        TreeEntry before = entry(walk, 1);
        if (before.type() == FileType.ABSENT) {
          added.add(now);
        } else if (now.type() == FileType.ABSENT) {
          deleted.add(before);
        } else {
          changes.add(change(ChangeKind.MODIFIED, before, now));
        }
      }
    } catch (MissingObjectException e) {
      damaged.unreadable("tree", e.getObjectId());
    } catch (IncorrectObjectTypeException | CorruptObjectException e) {
      damaged.unreadable("tree of commit", ObjectId.fromString(commit.id()));
    }

    RenameDetection.Renames renames = RenameDetection.detect(blobs, deleted, added);
    Set<String> renamedFrom = new HashSet<>();
    List<FileChange> followed = new ArrayList<>();
    boolean follows = (long) added.size() * deleted.size() <= MAX_FOLLOWED_PAIRS;
    for (TreeEntry file : added) {
      TreeEntry source = renames.sources().get(file.path());
      if (source != null) {
        renamedFrom.add(source.path());
        changes.add(change(ChangeKind.RENAMED, source, file));
        continue;
      }
      changes.add(change(ChangeKind.ADDED, absent(file.path()), file));
      if (follows) {
        Optional<TreeEntry> origin = RenameDetection.follow(blobs, deleted, file);
        if (origin.isPresent()) {
          followed.add(change(ChangeKind.RENAMED, origin.get(), file));
        }
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
    List<TreeEntry> combined = new ArrayList<>();
    Map<String, List<TreeEntry>> inParents = new HashMap<>();
    List<List<TreeEntry>> deleted = new ArrayList<>();
    for (int parent = 1; parent < trees.size(); parent++) {
      deleted.add(new ArrayList<>());
    }
    try (TreeWalk walk = open(trees)) {
      while (walk.next()) {
        TreeEntry now = entry(walk, 0);
        if (now.type() == FileType.ABSENT) {
          for (int parent = 1; parent < trees.size(); parent++) {
            TreeEntry before = entry(walk, parent);
            if (before.type() != FileType.ABSENT) {
              deleted.get(parent - 1).add(before);
            }
          }
          if (entry(walk, 1).type() != FileType.ABSENT) {
            files.add(new MergedFile.Removed(walk.getPathString()));
          }
          continue;
        }
        int same = parentWithSameContent(walk, trees.size(), now);
        if (same == 1) {
          continue;
        }
        if (same > 1) {
          files.add(new MergedFile.Taken(now.path(), same - 1));
          continue;
        }
        List<TreeEntry> before = new ArrayList<>();
        for (int parent = 1; parent < trees.size(); parent++) {
          before.add(entry(walk, parent));
        }
        combined.add(now);
        inParents.put(now.path(), before);
      }
    } catch (MissingObjectException e) {
      damaged.unreadable("tree", e.getObjectId());
    } catch (IncorrectObjectTypeException | CorruptObjectException e) {
      damaged.unreadable("tree of commit", ObjectId.fromString(commit.id()));
    }
    for (TreeEntry now : combined) {
      files.add(combine(now, inParents.getOrDefault(now.path(), List.of()), deleted));
    }
    return new CommitChanges.Merge(commit, files);
  }

  private static int parentWithSameContent(TreeWalk walk, int trees, TreeEntry now) {
    for (int parent = 1; parent < trees; parent++) {
      if (walk.idEqual(0, parent) && FileType.of(walk.getRawMode(parent)) == now.type()) {
        return parent;
      }
    }
    return 0;
  }

  /** As blame does: the same path in each parent first, then a renamed file where it is missing. */
  private MergedFile combine(
      TreeEntry now, List<TreeEntry> inParents, List<List<TreeEntry>> deleted) throws IOException {
    List<MergedFile.Origin> origins = new ArrayList<>();
    List<MergedFile.Origin> renamed = new ArrayList<>();
    for (int parent = 0; parent < inParents.size(); parent++) {
      TreeEntry before = inParents.get(parent);
      if (before.type() != FileType.ABSENT) {
        origins.add(new MergedFile.Origin(parent, change(ChangeKind.MODIFIED, before, now)));
        continue;
      }
      Optional<TreeEntry> source = RenameDetection.follow(blobs, deleted.get(parent), now);
      if (source.isPresent()) {
        renamed.add(new MergedFile.Origin(parent, change(ChangeKind.RENAMED, source.get(), now)));
      }
    }
    for (MergedFile.Origin origin : renamed) {
      boolean unchanged = origin.change().hunks().isEmpty();
      origins.add(unchanged ? 0 : origins.size(), origin);
    }
    return new MergedFile.Combined(now.path(), blobs.read(now), origins);
  }

  private FileChange change(ChangeKind kind, TreeEntry before, TreeEntry now) throws IOException {
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

  private TreeWalk open(List<ObjectId> trees) throws IOException {
    TreeWalk walk = new TreeWalk(objects);
    walk.setRecursive(true);
    walk.setFilter(TreeFilter.ANY_DIFF);
    for (ObjectId tree : trees) {
      if (tree.equals(ObjectId.zeroId())) {
        walk.addTree(new EmptyTreeIterator());
      } else {
        walk.addTree(parser(tree));
      }
    }
    return walk;
  }

  private CanonicalTreeParser parser(ObjectId tree) throws IOException {
    CanonicalTreeParser parser = new CanonicalTreeParser();
    parser.reset(objects, tree);
    return parser;
  }

  private static TreeEntry entry(TreeWalk walk, int side) {
    FileType type = FileType.of(walk.getRawMode(side));
    return new TreeEntry(walk.getPathString(), type, walk.getObjectId(side));
  }

  private static TreeEntry absent(String path) {
    return new TreeEntry(path, FileType.ABSENT, ObjectId.zeroId());
  }
}
