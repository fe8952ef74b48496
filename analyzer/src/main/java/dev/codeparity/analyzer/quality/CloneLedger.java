package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.origin.LineIds;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.quality.TokenPrints.Print;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the blocks that commits add though they are there already, beside the line ledger: what is
 * live is told by the numbers of lines, so each branch is compared with its own code. Not safe for
 * use from several threads.
 */
public final class CloneLedger {
  private final LineLedger lines;
  private final CheckedTokens tokens;
  private final KnownStretches known = new KnownStretches();
  private final List<Clone> clones = new ArrayList<>();

  /**
   * @param lines the line ledger, to which every commit is applied
   * @param tokens fingerprints of every file of the history
   */
  public CloneLedger(LineLedger lines, CheckedTokens tokens) {
    this.lines = lines;
    this.tokens = tokens;
  }

  /** A stretch that a commit added, and the file and commit that it is from. */
  private record Match(Print print, String originPath, Clone.Kind kind, int originCommit) {}

  /** All clones so far, in the order of the commits. */
  public List<Clone> clones() {
    return clones;
  }

  /** A file that a commit leaves, with its fingerprints. */
  private record Printed(FileVersion file, TokenPrints prints) {}

  /** What a commit did to files, with the fingerprints of those that it leaves. */
  public static final class PrintedChanges {
    private final SourceChanges changes;
    private final List<Printed> now;

    private PrintedChanges(SourceChanges changes, List<Printed> now) {
      this.changes = changes;
      this.now = now;
    }
  }

  /** The lines that stood in a commit's files before it; few commits ask for any of them. */
  private static final class LinesBefore {
    private final List<LineIds> files = new ArrayList<>();
    private final BitSet known = new BitSet();

    void add(LineIds ids) {
      files.add(ids);
    }

    boolean hold(int lineId) {
      for (LineIds ids : files) {
        for (int line = 0; line < ids.size(); line++) {
          known.set(ids.of(line));
        }
      }
      files.clear();
      return known.get(lineId);
    }
  }

  /** Looks up the fingerprints that a commit asks for. Safe for use from several threads. */
  public PrintedChanges read(SourceChanges changes) {
    List<Printed> now = new ArrayList<>();
    for (SourceChanges.Changed file : changes.files()) {
      file.now().ifPresent(version -> now.add(new Printed(version, tokens.of(version))));
    }
    return new PrintedChanges(changes, now);
  }

  /**
   * Takes over a commit.
   *
   * @param apply applies it to the line ledger
   */
  public void apply(PrintedChanges printed, Runnable apply) {
    LinesBefore before = new LinesBefore();
    for (SourceChanges.Changed file : printed.changes.files()) {
      for (SourceChanges.Before old : file.before()) {
        lines.lines(old.parent(), old.file().path()).ifPresent(before::add);
      }
    }
    apply.run();
    printed.now.forEach(file -> take(printed.changes, file, before));
  }

  private void take(SourceChanges changes, Printed printed, LinesBefore before) {
    FileVersion file = printed.file;
    int commit = changes.commit().index();
    Optional<LineIds> found = lines.lines(commit, file.path());
    if (found.isEmpty()) {
      return;
    }
    LineIds ids = found.get();
    List<Match> run = new ArrayList<>();
    for (Print print : printed.prints.prints()) {
      int line = print.begin() - 1;
      if (ids.of(line) == LineIds.UNKNOWN || ids.commitOf(line) != commit) {
        close(commit, file, run);
        continue;
      }
      int lineId = ids.of(line);
      Optional<Match> match =
          changes.commit().isMerge() ? Optional.empty() : match(commit, print, lineId, before);
      if (match.isEmpty() || !continues(run, match.get())) {
        close(commit, file, run);
      }
      if (match.isPresent()) {
        run.add(match.get());
      }
      known.add(print.hash(), lineId, file.path());
    }
    close(commit, file, run);
  }

  private static boolean continues(List<Match> run, Match next) {
    if (run.isEmpty()) {
      return true;
    }
    Match last = run.get(run.size() - 1);
    return last.originPath.equals(next.originPath)
        && last.kind == next.kind
        && next.print.token() - last.print.token() <= TokenPrints.WINDOW;
  }

  private Optional<Match> match(int commit, Print print, int lineId, LinesBefore before) {
    for (int at = known.first(print.hash()); at != KnownStretches.NONE; at = known.next(at)) {
      int origin = known.lineId(at);
      if (origin == lineId) {
        continue;
      }
      String path = known.path(at);
      Optional<LineIds> other = lines.lines(commit, path);
      int line = other.map(ids -> position(ids, origin)).orElse(-1);
      if (line >= 0) {
        int originCommit = other.orElseThrow().commitOf(line);
        return Optional.of(new Match(print, path, Clone.Kind.COPIED, originCommit));
      }
      if (before.hold(origin)) {
        return Optional.of(new Match(print, path, Clone.Kind.MOVED, lines.commitOf(origin)));
      }
    }
    return Optional.empty();
  }

  private static int position(LineIds ids, int id) {
    for (int line = 0; line < ids.size(); line++) {
      if (ids.of(line) == id) {
        return line;
      }
    }
    return -1;
  }

  private void close(int commit, FileVersion file, List<Match> run) {
    if (run.isEmpty()) {
      return;
    }
    Match first = run.get(0);
    Match last = run.get(run.size() - 1);
    clones.add(
        new Clone(
            first.kind,
            commit,
            file.path(),
            first.print.begin(),
            last.print.end() - first.print.begin() + 1,
            last.print.token() - first.print.token() + TokenPrints.TOKENS,
            first.originPath,
            first.originCommit));
    run.clear();
  }
}
