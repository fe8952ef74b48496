package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.ChangeKind;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Knows the origin of every live line at every commit, by one forward pass over the history: the
 * commits are applied in order, parents before children, and each takes over its parent's lines.
 *
 * <p>There are three views. In that of {@code git blame} a changed line is a new one. In that of
 * {@code git blame -w} a line whose change is white space stays the line that it was, if whoever
 * digests the commits looks for that; else the two are the same. In the <em>defect view</em> a line
 * whose change is cosmetic (white space, comment, line breaks, a block moved as it is) stays the
 * line that it was; what becomes of lines is told in this view.
 *
 * <p>A merge takes each file from the parent whose content it equals; a file that differs from all
 * parents takes each line from the first parent that has it, and what no parent has is the merge's
 * own.
 *
 * <p>Memory: about 8 bytes for each live line and view, of the commits that still have children to
 * come, files shared; and 5 bytes for each line ever added. A ledger that {@link #rememberingPast
 * remembers the past} takes 4 bytes more for each line ever added, and up to 100 for each live
 * file. Not safe for use from several threads.
 */
public final class LineLedger {
  private final History history;
  private final boolean rememberPast;
  private final LineTable table;
  private final LineDeaths deaths;
  private final PathNumbers paths = new PathNumbers();
  private final Map<Integer, FileTable> states = new HashMap<>();
  private final int[] childrenToCome;

  /**
   * @param history the history whose commits will be applied, every one and in order
   */
  public LineLedger(History history) {
    this(history, false);
  }

  private LineLedger(History history, boolean rememberPast) {
    this.history = history;
    this.rememberPast = rememberPast;
    this.table = new LineTable(history.size());
    this.deaths = new LineDeaths(history, table);
    this.childrenToCome = new int[history.size()];
    for (Commit commit : history.commits()) {
      commit.parents().forEach(parent -> childrenToCome[parent]++);
    }
    childrenToCome[history.head().index()]++;
  }

  /**
   * A ledger that also knows which line each new one came in the place of, and which commits
   * changed each file last.
   *
   * @param history the history whose commits will be applied, every one and in order
   */
  public static LineLedger rememberingPast(History history) {
    return new LineLedger(history, true);
  }

  /**
   * The files that a commit changes, with the origins of all their lines. To be asked before the
   * commit is applied; empty for merges and for commits without parents.
   */
  public List<FilePast> pastOf(CommitDigest digest) {
    Commit commit = digest.commit();
    FileTable before = commit.parents().size() == 1 ? states.get(commit.parents().get(0)) : null;
    if (before == null) {
      return List.of();
    }
    return digest.files().stream()
        .map(file -> new FilePast(file, linesBefore(before, file), table))
        .toList();
  }

  /**
   * The lines that a commit deletes, with the commits that they come from. To be asked before the
   * commit is applied.
   */
  public List<DeletedLines> deletedBy(CommitDigest digest) {
    Commit commit = digest.commit();
    if (commit.parents().size() != 1) {
      return List.of();
    }
    FileTable before = states.get(commit.parents().get(0));
    if (before == null) {
      return List.of();
    }
    List<DeletedLines> deleted = new ArrayList<>();
    for (FileDigest file : digest.files()) {
      if (file.deletedFlags.length > 0) {
        deleted.add(new DeletedLines(file, linesBefore(before, file), table));
      }
    }
    return deleted;
  }

  /**
   * Takes over a commit.
   *
   * @return the number of code lines of its tree
   */
  public int apply(CommitDigest digest) {
    Commit commit = digest.commit();
    table.nextCommit(commit.index());
    FileTable state;
    if (commit.isMerge()) {
      state = applyMerge(commit, digest.merged());
    } else {
      state = commit.parents().isEmpty() ? new FileTable() : takeOver(commit.parents().get(0));
      applyChanges(commit, state, digest);
    }
    if (childrenToCome[commit.index()] > 0) {
      states.put(commit.index(), state);
    }
    return state.codeLines();
  }

  /** The parent's state, to be changed: itself if this is its last child, else a fork. */
  private FileTable takeOver(int parent) {
    FileTable state = states.get(parent);
    if (state == null) {
      throw new IllegalStateException("commit " + parent + " was not applied, or has no children");
    }
    if (--childrenToCome[parent] > 0) {
      return state.fork();
    }
    states.remove(parent);
    return state;
  }

  /**
   * The lines of a file in the parent; of unknown origin where the history does not explain them.
   */
  private FileLines linesBefore(FileTable before, FileDigest file) {
    FileLines lines = before.get(paths.of(file.oldPath));
    if (lines != null && lines.length() == file.oldLines) {
      return lines;
    }
    return file.kind == ChangeKind.ADDED ? FileLines.NONE : FileLines.unknown(file.oldLines);
  }

  private void applyChanges(Commit commit, FileTable state, CommitDigest digest) {
    Map<String, FileDigest> followed = new HashMap<>();
    digest.followed().forEach(file -> followed.put(file.newPath, file));
    List<FileLines> before = new ArrayList<>();
    for (FileDigest file : digest.files()) {
      before.add(linesBefore(state, file));
    }
    ChangedLines changed = new ChangedLines(table, rememberPast);
    List<FileLines> now = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      FileDigest file = digest.files().get(i);
      FileDigest other = followed.get(file.newPath);
      if (other == null || file.kind == ChangeKind.DELETED) {
        deaths.note(file, before.get(i), commit);
        now.add(changed.rewrite(file, before.get(i), before));
      } else {
        deaths.noteAll(file, before.get(i), commit);
        now.add(changed.rewrite(other, linesBefore(state, other), before));
      }
    }
    for (FileDigest file : digest.files()) {
      if (file.kind == ChangeKind.DELETED || file.kind == ChangeKind.RENAMED) {
        state.remove(paths.of(file.oldPath));
      }
    }
    for (int i = 0; i < now.size(); i++) {
      FileDigest file = digest.files().get(i);
      if (file.kind != ChangeKind.DELETED) {
        state.put(paths.of(file.newPath), remembered(now.get(i), before.get(i), commit.index()));
      }
    }
  }

  private FileLines remembered(FileLines now, FileLines before, int commit) {
    return rememberPast ? now.changedBy(RecentCommits.add(before.changedBy, commit)) : now;
  }

  private FileTable applyMerge(Commit merge, List<MergedFileDigest> files) {
    List<@Nullable FileLines> now = new ArrayList<>();
    for (MergedFileDigest file : files) {
      now.add(mergedLines(merge, file));
    }
    for (int parent : merge.parents().subList(1, merge.parents().size())) {
      if (--childrenToCome[parent] == 0) {
        states.remove(parent);
      }
    }
    FileTable state = takeOver(merge.parents().get(0));
    for (int i = 0; i < files.size(); i++) {
      int path = paths.of(files.get(i).path());
      FileLines lines = now.get(i);
      if (lines == null) {
        state.remove(path);
      } else {
        state.put(path, lines);
      }
    }
    return state;
  }

  private @Nullable FileLines mergedLines(Commit merge, MergedFileDigest file) {
    if (file instanceof MergedFileDigest.Taken taken) {
      FileTable parent = states.get(merge.parents().get(taken.parent()));
      return parent == null ? null : parent.get(paths.of(taken.path()));
    }
    if (file instanceof MergedFileDigest.Combined combined) {
      return combine(merge, combined);
    }
    return null;
  }

  private FileLines combine(Commit merge, MergedFileDigest.Combined file) {
    MergedLines merged = new MergedLines(file.lines());
    int[] changedBy = FileLines.NONE.changedBy;
    for (MergedFileDigest.Origin origin : file.origins()) {
      FileTable parent = states.get(merge.parents().get(origin.parent()));
      if (parent != null) {
        FileLines before = linesBefore(parent, origin.change());
        merged.take(origin.change(), before);
        changedBy = RecentCommits.union(changedBy, before.changedBy);
      }
    }
    FileLines complete = merged.complete(table);
    return rememberPast ? complete.changedBy(changedBy) : complete;
  }

  /**
   * Where the lines of a file at the head come from. Empty if the head has no such file. To be
   * asked after the last commit.
   */
  public Optional<FileOrigins> origins(String path, LineView view) {
    return fileOf(history.head().index(), path)
        .map(lines -> new FileOrigins(table, lines.in(view)));
  }

  /**
   * The lines of a file of a commit. To be asked right after the commit is applied, or before any
   * child of it is. Empty if it has no such file.
   */
  public Optional<LineIds> lines(int commit, String path) {
    return fileOf(commit, path).map(lines -> new LineIds(table, lines.seenThrough));
  }

  private Optional<FileLines> fileOf(int commit, String path) {
    FileTable state = states.get(commit);
    OptionalInt number = paths.known(path);
    return state == null || number.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(state.get(number.getAsInt()));
  }

  /** Index of the commit that wrote a line, by its number in {@link LineIds}; −1 if unknown. */
  public int commitOf(int lineId) {
    return table.commitOf(lineId);
  }

  /** Where a line comes from, by its number in {@link LineIds}. */
  public LineOrigin originOf(int lineId) {
    return table.originOf(lineId);
  }

  /** Counts the lines of the tree of the commit that was applied last. */
  public List<LineCensus.Delta> count(LineCensus census, int commit) {
    FileTable state = states.get(commit);
    if (state == null) {
      throw new IllegalStateException("commit " + commit + " was not the last to be applied");
    }
    return census.count(state, paths.paths(), table);
  }

  /** What became of all lines until the head. To be asked after the last commit. */
  public LineFates fates() {
    FileTable head = states.get(history.head().index());
    if (head == null) {
      throw new IllegalStateException("not all commits have been applied");
    }
    return LineFates.of(history, table, head);
  }
}
