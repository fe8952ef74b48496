package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.reading.CommitTrace;
import dev.codeparity.analyzer.defect.reading.FileQuestion;
import dev.codeparity.analyzer.defect.reading.FileTrace;
import dev.codeparity.analyzer.defect.reading.Fingerprint;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

/** Compares what a fix did with what commits before it did. */
final class Comparison {
  /** In commits of more files, names say nothing. */
  private static final int MANY_FILES = 100;

  private final List<Asked> fix;

  Comparison(List<FileQuestion> fix) {
    this.fix = fix.stream().map(Asked::of).toList();
  }

  /**
   * A file of the fix.
   *
   * @param mine what the fix did to it
   * @param does by position of the name, what the fix does with it
   */
  private record Asked(FileQuestion question, FileTrace mine, Names does) {
    static Asked of(FileQuestion question) {
      FileTrace mine = question.trace();
      Names does = new Names();
      does.add(mine, question.names().names());
      return new Asked(question, mine, does);
    }

    Fingerprint names() {
      return question.names().names();
    }
  }

  /** What changes do with some names, each at its position. */
  private record Names(BitSet touched, BitSet introduced, BitSet removed) {
    Names() {
      this(new BitSet(), new BitSet(), new BitSet());
    }

    void add(FileTrace file, Fingerprint names) {
      BitSet added = new BitSet();
      file.addedNames().addPositionsOf(names, added);
      BitSet deleted = new BitSet();
      file.deletedNames().addPositionsOf(names, deleted);
      touched.or(added);
      touched.or(deleted);
      BitSet both = (BitSet) added.clone();
      both.and(deleted);
      added.andNot(both);
      deleted.andNot(both);
      introduced.or(added);
      removed.or(deleted);
    }
  }

  Likeness with(CommitTrace commit) {
    Sums sums = new Sums(commit);
    fix.forEach(sums::add);
    return sums.likeness();
  }

  /** The likeness, file by file of the fix. */
  private static final class Sums {
    private final CommitTrace commit;
    private final Share touched = new Share();
    private final Share introduced = new Share();
    private final Share removed = new Share();
    private final Share anywhere = new Share();
    private final Share introducedWrong = new Share();
    private final Share touchedMissing = new Share();
    private final Share removedMissing = new Share();
    private final Share restored = new Share();
    private final Share undone = new Share();
    private final Share functions = new Share();
    private final Share files = new Share();
    private boolean created;
    private int lines;

    Sums(CommitTrace commit) {
      this.commit = commit;
    }

    void add(Asked asked) {
      FileTrace mine = asked.mine;
      List<FileTrace> same =
          commit.files().stream().filter(file -> file.name() == mine.name()).toList();
      files.add(1, !same.isEmpty());
      for (FileTrace file : same) {
        created |= file.created();
        lines += file.lines();
      }
      addNames(asked, same);
      share(restored, mine.addedLines(), same, FileTrace::deletedLines);
      share(undone, mine.deletedLines(), same, FileTrace::addedLines);
      share(functions, mine.functions(), same, FileTrace::functions);
    }

    private static void share(
        Share share,
        Fingerprint mine,
        List<FileTrace> same,
        Function<FileTrace, Fingerprint> theirs) {
      BitSet found = new BitSet();
      same.forEach(file -> theirs.apply(file).addPositionsOf(mine, found));
      share.add(mine, found);
    }

    private void addNames(Asked asked, List<FileTrace> same) {
      Names names = new Names();
      same.forEach(file -> names.add(file, asked.names()));
      BitSet wherever = touchedAnywhere(asked.names(), names.touched);
      for (int i = 0; i < asked.names().size(); i++) {
        double weight = asked.question.names().weight(i);
        touched.add(weight, names.touched.get(i));
        introduced.add(weight, names.introduced.get(i));
        removed.add(weight, names.removed.get(i));
        anywhere.add(weight, wherever.get(i));
        if (asked.does.removed.get(i)) {
          introducedWrong.add(weight, names.introduced.get(i));
        }
        if (asked.does.introduced.get(i)) {
          touchedMissing.add(weight, names.touched.get(i));
          removedMissing.add(weight, names.removed.get(i));
        }
      }
    }

    private BitSet touchedAnywhere(Fingerprint names, BitSet inSame) {
      BitSet found = (BitSet) inSame.clone();
      if (commit.files().size() <= MANY_FILES) {
        for (FileTrace file : commit.files()) {
          file.addedNames().addPositionsOf(names, found);
          file.deletedNames().addPositionsOf(names, found);
        }
      }
      return found;
    }

    private Likeness likeness() {
      int all = commit.lines();
      return new Likeness(
          touched.value(),
          introduced.value(),
          removed.value(),
          anywhere.value(),
          introducedWrong.value(),
          touchedMissing.value(),
          removedMissing.value(),
          restored.value(),
          undone.value(),
          functions.value(),
          files.value(),
          all == 0 ? 0 : (double) lines / all,
          created,
          lines);
    }
  }
}
