package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.ChangeKind;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.CommitChanges.MergedFile;
import dev.codeparity.analyzer.history.FileChange;
import dev.codeparity.analyzer.history.FileType;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.language.Category;
import dev.codeparity.analyzer.language.LineScan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what a commit changed into a digest: which lines are code, and which added lines merely
 * continue a deleted one. Depends on the commit alone, so it runs on several threads.
 */
public final class ChangeDigester {
  private final CodeReading reading;
  private final boolean ignoresSpace;
  private final boolean refactorings;

  /**
   * A digester for the views that cost nothing.
   *
   * @param reading how files are read as code
   */
  public ChangeDigester(CodeReading reading) {
    this(reading, Set.of());
  }

  /**
   * @param reading how files are read as code
   * @param views the views that will be asked for. {@link LineView#RESPACED} costs a second
   *     comparison of every file, {@link LineView#BEFORE_REFACTORING} a multiple; neither tells
   *     more than those that it builds on unless it is among them
   */
  public ChangeDigester(CodeReading reading, Set<LineView> views) {
    this.reading = reading;
    this.ignoresSpace = views.contains(LineView.RESPACED);
    this.refactorings = views.contains(LineView.BEFORE_REFACTORING);
  }

  /** The digest of a commit of which no record tells who wrote which line. */
  public CommitDigest digest(CommitChanges changes) {
    if (changes instanceof CommitChanges.Merge merge) {
      return CommitDigest.merge(merge.commit(), merge.files().stream().map(this::merged).toList());
    }
    return digest((CommitChanges.Ordinary) changes);
  }

  private CommitDigest digest(CommitChanges.Ordinary changes) {
    List<FileDigest> files = new ArrayList<>();
    List<FileDigest> followed = new ArrayList<>();
    CarriedLines carried = new CarriedLines();
    RefactoredLines refactored = new RefactoredLines();
    SummaryCount count = new SummaryCount(changes.renamesIncomplete());
    for (FileChange change : changes.files()) {
      if (change.isSubmodule()) {
        count.submodule(change);
        fileBeside(change).ifPresent(file -> files.add(read(file, files.size(), carried)));
        continue;
      }
      FileDigest file = read(change, files.size(), carried);
      files.add(file);
      count.file(change, file);
      if (refactorings && isJava(change, file)) {
        refactored.add(file, files.size() - 1, change.oldBlob(), change.newBlob());
      }
    }
    carried.findMoves();
    refactored.find();
    for (FileChange change : changes.followed()) {
      if (!change.isSubmodule()) {
        followed.add(read(change, files.size() + followed.size(), new CarriedLines()));
      }
    }
    files.forEach(count::lines);
    if (count.isLarge()) {
      count.repeated(carried.repeatedLines());
    }
    return CommitDigest.ordinary(changes.commit(), count.summary(), files, followed);
  }

  private static boolean isJava(FileChange change, FileDigest file) {
    return file.category.isCode()
        && !change.isBinary()
        && isOfOneType(change)
        && (file.kind == ChangeKind.DELETED || file.newPath.endsWith(".java"))
        && (file.kind == ChangeKind.ADDED || file.oldPath.endsWith(".java"));
  }

  /** The file that went when a submodule took its place, or that took a submodule's place. */
  private static Optional<FileChange> fileBeside(FileChange change) {
    boolean went = change.oldType() != FileType.SUBMODULE && change.oldType() != FileType.ABSENT;
    boolean came = change.newType() != FileType.SUBMODULE && change.newType() != FileType.ABSENT;
    if (!went && !came) {
      return Optional.empty();
    }
    return Optional.of(
        new FileChange(
            went ? ChangeKind.DELETED : ChangeKind.ADDED,
            change.oldPath(),
            change.newPath(),
            went ? change.oldType() : FileType.ABSENT,
            came ? change.newType() : FileType.ABSENT,
            went ? change.oldBlob() : Blob.EMPTY,
            came ? change.newBlob() : Blob.EMPTY,
            replacement(
                went ? change.oldBlob().lineCount() : 0, came ? change.newBlob().lineCount() : 0),
            0,
            0));
  }

  private FileDigest read(FileChange change, int index, CarriedLines carried) {
    Optional<LineScan> before =
        change.oldType() == FileType.REGULAR
            ? reading.scan(change.oldPath(), change.oldBlob())
            : Optional.empty();
    Optional<LineScan> now =
        change.newType() == FileType.REGULAR
            ? reading.scan(change.newPath(), change.newBlob())
            : Optional.empty();
    boolean comparable = !change.isBinary() && isOfOneType(change);
    List<Hunk> hunks =
        comparable
            ? change.hunks()
            : replacement(change.oldBlob().lineCount(), change.newBlob().lineCount());
    Category category =
        reading.categoryOf(
            change.kind() == ChangeKind.DELETED ? change.oldPath() : change.newPath());
    boolean respacing = ignoresSpace && comparable && !hunks.isEmpty();
    FileDigest file =
        new FileDigest(
            change.kind(),
            change.oldPath(),
            change.newPath(),
            category,
            change.oldBlob().lineCount(),
            change.newBlob().lineCount(),
            hunks,
            respacing ? spaceless(change, hunks) : hunks,
            flags(now, reading.categoryOf(change.newPath()), hunks, false),
            flags(before, reading.categoryOf(change.oldPath()), hunks, true));
    if (respacing) {
      file.markRespaced(change.respaced());
    }
    carried.add(
        file,
        index,
        before.map(scan -> new CarriedLines.Side(change.oldBlob(), scan)),
        now.map(scan -> new CarriedLines.Side(change.newBlob(), scan)));
    return file;
  }

  /** The hunks themselves where white space makes no difference. */
  private static List<Hunk> spaceless(FileChange change, List<Hunk> hunks) {
    List<Hunk> spaceless = change.hunksIgnoringSpace();
    return spaceless.equals(hunks) ? hunks : spaceless;
  }

  private static boolean isOfOneType(FileChange change) {
    return change.oldType() == change.newType()
        || change.oldType() == FileType.ABSENT
        || change.newType() == FileType.ABSENT;
  }

  /** Of a file that was or became binary or a link: all old lines go, all new ones come. */
  private static List<Hunk> replacement(int oldLines, int newLines) {
    return oldLines + newLines == 0 ? List.of() : List.of(new Hunk(0, oldLines, 0, newLines));
  }

  private static byte[] flags(
      Optional<LineScan> scan, Category category, List<Hunk> hunks, boolean old) {
    int total = 0;
    for (Hunk hunk : hunks) {
      total += old ? hunk.oldLength() : hunk.newLength();
    }
    byte[] flags = new byte[total];
    if (scan.isEmpty()) {
      return flags;
    }
    byte test = category == Category.TEST ? LineFlags.TEST : 0;
    int at = 0;
    for (Hunk hunk : hunks) {
      int start = old ? hunk.oldStart() : hunk.newStart();
      int end = old ? hunk.oldEnd() : hunk.newEnd();
      for (int line = start; line < end; line++) {
        flags[at++] = (byte) (test | LineFlags.of(scan.get(), line));
      }
    }
    return flags;
  }

  private MergedFileDigest merged(MergedFile file) {
    if (file instanceof MergedFile.Taken taken) {
      return new MergedFileDigest.Taken(taken.path(), taken.parent());
    }
    if (file instanceof MergedFile.Combined combined) {
      return combined(combined);
    }
    return new MergedFileDigest.Removed(file.path());
  }

  private MergedFileDigest combined(MergedFile.Combined file) {
    List<MergedFileDigest.Origin> origins =
        file.origins().stream()
            .map(
                origin ->
                    new MergedFileDigest.Origin(
                        origin.parent(), read(origin.change(), 0, new CarriedLines())))
            .toList();
    Blob blob = file.blob();
    List<Hunk> whole =
        blob.lineCount() == 0 ? List.of() : List.of(new Hunk(0, 0, 0, blob.lineCount()));
    Category category = reading.categoryOf(file.path());
    FileDigest lines =
        new FileDigest(
            ChangeKind.ADDED,
            file.path(),
            file.path(),
            category,
            0,
            blob.lineCount(),
            whole,
            whole,
            flags(reading.scan(file.path(), blob), category, whole, false),
            new byte[0]);
    return new MergedFileDigest.Combined(file.path(), lines, origins);
  }
}
