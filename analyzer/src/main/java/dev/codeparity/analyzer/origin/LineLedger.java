package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.ChangeKind;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.origin.CommitDigest.MergedFileDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows the origin of every live line at every commit, by one forward pass over the history: the
 * commits are applied in order, parents before children, and each takes over its parent's lines.
 *
 * <p>There are two views. In that of {@code git blame} a changed line is a new one. In the
 * <em>defect view</em> a line whose change is cosmetic (white space, comment, line breaks, a block
 * moved as it is) stays the line that it was; what becomes of lines is told in this view.
 *
 * <p>A merge takes each file from the parent whose content it equals; a file that differs from all
 * parents takes each line from the first parent that has it, and what no parent has is the merge's
 * own.
 *
 * <p>Memory: about 8 bytes for each live line and view, of the commits that still have children to
 * come, files shared; and 5 bytes for each line ever added. Not safe for use from several threads.
 */
public final class LineLedger {
  private final History history;
  private final LineTable table;
  private final Map<String, Integer> pathNumbers = new HashMap<>();
  private final List<String> paths = new ArrayList<>();
  private final Map<Integer, FileTable> states = new HashMap<>();
  private final int[] childrenToCome;

  /**
   * @param history the history whose commits will be applied, every one and in order
   */
  public LineLedger(History history) {
    this.history = history;
    this.table = new LineTable(history.size());
    this.childrenToCome = new int[history.size()];
    for (Commit commit : history.commits()) {
      commit.parents().forEach(parent -> childrenToCome[parent]++);
    }
    childrenToCome[history.head().index()]++;
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
        deleted.add(deleted(file, linesBefore(before, file)));
      }
    }
    return deleted;
  }

  private DeletedLines deleted(FileDigest file, FileLines lines) {
    DeletedLines.Builder builder = new DeletedLines.Builder(file.oldPath, file.deletedFlags.length);
    int number = 0;
    for (Hunk hunk : file.hunks) {
      for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++) {
        builder.add(
            table.commitOf(lines.blamed[line]),
            table.commitOf(lines.seenThrough[line]),
            file.deletedFlags[number++]);
      }
    }
    return builder.build();
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
      applyChanges(commit.index(), state, digest);
    }
    states.put(commit.index(), state);
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

  private int numberOf(String path) {
    Integer known = pathNumbers.putIfAbsent(path, paths.size());
    if (known != null) {
      return known;
    }
    paths.add(path);
    return paths.size() - 1;
  }

  /**
   * The lines of a file in the parent; of unknown origin where the history does not explain them.
   */
  private FileLines linesBefore(FileTable before, FileDigest file) {
    FileLines lines = before.get(numberOf(file.oldPath));
    if (lines != null && lines.length() == file.oldLines) {
      return lines;
    }
    return file.kind == ChangeKind.ADDED ? FileLines.NONE : FileLines.unknown(file.oldLines);
  }

  private void applyChanges(int commit, FileTable state, CommitDigest digest) {
    Map<String, FileDigest> followed = new HashMap<>();
    digest.followed().forEach(file -> followed.put(file.newPath, file));
    List<FileDigest> files = new ArrayList<>();
    List<FileLines> before = new ArrayList<>();
    for (FileDigest file : digest.files()) {
      FileDigest used =
          file.kind == ChangeKind.ADDED ? followed.getOrDefault(file.newPath, file) : file;
      files.add(used);
      before.add(linesBefore(state, used));
    }
    for (int i = 0; i < files.size(); i++) {
      if (digest.files().get(i) == files.get(i)) {
        bury(files.get(i), before.get(i), commit);
      }
    }
    List<FileLines> now = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      now.add(rewrite(files.get(i), before.get(i), before));
    }
    for (FileDigest file : digest.files()) {
      if (file.kind == ChangeKind.DELETED || file.kind == ChangeKind.RENAMED) {
        state.remove(numberOf(file.oldPath));
      }
    }
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).kind != ChangeKind.DELETED) {
        state.put(numberOf(files.get(i).newPath), now.get(i));
      }
    }
  }

  /** Notes the death of the deleted lines that nothing continues. */
  private void bury(FileDigest file, FileLines before, int commit) {
    int number = 0;
    for (Hunk hunk : file.hunks) {
      for (int line = hunk.oldStart(); line < hunk.oldEnd(); line++) {
        if (!LineFlags.has(file.deletedFlags[number++], LineFlags.CARRIED)) {
          bury(before.seenThrough[line], commit);
        }
      }
    }
  }

  private void bury(int id, int commit) {
    int known = table.deathOf(id);
    if (id != 0
        && (known == LineTable.ALIVE || history.landing(commit).isBefore(history.landing(known)))) {
      table.setDeath(id, commit);
    }
  }

  private FileLines rewrite(FileDigest file, FileLines before, List<FileLines> all) {
    boolean sameViews = before.blamed == before.seenThrough && file.carried.length == 0;
    int[] blamed = new int[file.newLines];
    int[] seenThrough = sameViews ? blamed : new int[file.newLines];
    int codeLines = before.codeLines;
    for (byte flags : file.deletedFlags) {
      codeLines -= flags & LineFlags.CODE;
    }
    int oldLine = 0;
    int newLine = 0;
    int number = 0;
    for (Hunk hunk : file.hunks) {
      int same = hunk.newStart() - newLine;
      System.arraycopy(before.blamed, oldLine, blamed, newLine, same);
      if (!sameViews) {
        System.arraycopy(before.seenThrough, oldLine, seenThrough, newLine, same);
      }
      oldLine = hunk.oldEnd();
      for (newLine = hunk.newStart(); newLine < hunk.newEnd(); newLine++, number++) {
        int id = table.add(file.addedFlags[number]);
        blamed[newLine] = id;
        if (!sameViews) {
          seenThrough[newLine] = origin(file, number, id, all);
        }
        codeLines += file.addedFlags[number] & LineFlags.CODE;
      }
    }
    int same = file.newLines - newLine;
    System.arraycopy(before.blamed, oldLine, blamed, newLine, same);
    if (!sameViews) {
      System.arraycopy(before.seenThrough, oldLine, seenThrough, newLine, same);
    }
    return new FileLines(blamed, seenThrough, Math.max(0, codeLines));
  }

  private static int origin(FileDigest file, int number, int own, List<FileLines> all) {
    if (!file.isCarried(number)) {
      return own;
    }
    long source = file.carried[number];
    int sourceFile = FileDigest.fileOf(source);
    if (sourceFile >= all.size()) {
      return own;
    }
    int id = all.get(sourceFile).seenThrough[FileDigest.lineOf(source)];
    return id == 0 ? own : id;
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
      int path = numberOf(files.get(i).path());
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
      return parent == null ? null : parent.get(numberOf(taken.path()));
    }
    if (file instanceof MergedFileDigest.Combined combined) {
      return combine(merge, combined);
    }
    return null;
  }

  private FileLines combine(Commit merge, MergedFileDigest.Combined file) {
    int length = file.lines().newLines;
    int[] blamed = new int[length];
    int[] seenThrough = new int[length];
    boolean[] known = new boolean[length];
    for (MergedFileDigest.Origin origin : file.origins()) {
      FileTable parent = states.get(merge.parents().get(origin.parent()));
      if (parent != null) {
        FileDigest change = origin.change();
        fill(change, linesBefore(parent, change), blamed, seenThrough, known);
      }
    }
    int codeLines = 0;
    for (int line = 0; line < length; line++) {
      byte flags = file.lines().addedFlags[line];
      codeLines += flags & LineFlags.CODE;
      if (!known[line]) {
        blamed[line] = table.add(flags);
        seenThrough[line] = blamed[line];
      }
    }
    boolean sameViews = Arrays.equals(blamed, seenThrough);
    return new FileLines(blamed, sameViews ? blamed : seenThrough, codeLines);
  }

  /** Takes the lines that a parent has and no parent before it had. */
  private static void fill(
      FileDigest change, FileLines before, int[] blamed, int[] seenThrough, boolean[] known) {
    int oldLine = 0;
    int newLine = 0;
    for (int i = 0; i <= change.hunks.size(); i++) {
      int sameEnd = i < change.hunks.size() ? change.hunks.get(i).newStart() : change.newLines;
      for (; newLine < sameEnd; newLine++, oldLine++) {
        if (!known[newLine]) {
          known[newLine] = true;
          blamed[newLine] = before.blamed[oldLine];
          seenThrough[newLine] = before.seenThrough[oldLine];
        }
      }
      if (i < change.hunks.size()) {
        oldLine = change.hunks.get(i).oldEnd();
        newLine = change.hunks.get(i).newEnd();
      }
    }
  }

  /**
   * The commit that each line of a file at the head comes from, in the view of {@code git blame};
   * −1 for lines of unknown origin. Empty if the head has no such file. To be asked after the last
   * commit.
   */
  public Optional<int[]> blame(String path) {
    FileTable head = states.get(history.head().index());
    Integer number = pathNumbers.get(path);
    FileLines lines = head == null || number == null ? null : head.get(number);
    return lines == null
        ? Optional.empty()
        : Optional.of(Arrays.stream(lines.blamed).map(table::commitOf).toArray());
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
