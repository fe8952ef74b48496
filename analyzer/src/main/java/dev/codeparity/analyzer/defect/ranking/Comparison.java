package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.reading.CommitTrace;
import dev.codeparity.analyzer.defect.reading.FileQuestion;
import dev.codeparity.analyzer.defect.reading.FileQuestion.WeighedName;
import dev.codeparity.analyzer.defect.reading.FileTrace;
import java.util.List;

/** Compares what a fix did with what a commit before it did. */
final class Comparison {
  /** In commits of more files, names say nothing. */
  private static final int MANY_FILES = 100;

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

  private Comparison(CommitTrace commit) {
    this.commit = commit;
  }

  static Likeness of(List<FileQuestion> fix, CommitTrace commit) {
    Comparison comparison = new Comparison(commit);
    fix.forEach(comparison::compare);
    return comparison.likeness();
  }

  private void compare(FileQuestion question) {
    FileTrace mine = question.trace();
    List<FileTrace> same =
        commit.files().stream().filter(file -> file.name() == mine.name()).toList();
    files.add(1, !same.isEmpty());
    created |= same.stream().anyMatch(FileTrace::created);
    lines += same.stream().mapToInt(FileTrace::lines).sum();
    for (WeighedName name : question.names()) {
      compareName(name.hash(), name.weight(), mine, same);
    }
    for (int line : mine.addedLines().hashes()) {
      restored.add(1, same.stream().anyMatch(file -> file.deletedLines().contains(line)));
    }
    for (int line : mine.deletedLines().hashes()) {
      undone.add(1, same.stream().anyMatch(file -> file.addedLines().contains(line)));
    }
    for (int function : mine.functions().hashes()) {
      functions.add(1, same.stream().anyMatch(file -> file.functions().contains(function)));
    }
  }

  private void compareName(int name, double weight, FileTrace mine, List<FileTrace> same) {
    boolean touches = same.stream().anyMatch(file -> file.touches(name));
    boolean introduces = same.stream().anyMatch(file -> file.introduces(name));
    boolean removes = same.stream().anyMatch(file -> file.removes(name));
    touched.add(weight, touches);
    introduced.add(weight, introduces);
    removed.add(weight, removes);
    anywhere.add(weight, touches || isTouchedAnywhere(name));
    if (mine.removes(name)) {
      introducedWrong.add(weight, introduces);
    }
    if (mine.introduces(name)) {
      touchedMissing.add(weight, touches);
      removedMissing.add(weight, removes);
    }
  }

  private boolean isTouchedAnywhere(int name) {
    return commit.files().size() <= MANY_FILES
        && commit.files().stream().anyMatch(file -> file.touches(name));
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
