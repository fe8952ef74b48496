package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.history.ChangeKind;
import dev.codeparity.analyzer.history.FileChange;
import java.util.HashMap;
import java.util.Map;

/** Adds up what a commit changed. */
final class SummaryCount {
  private static final int LARGE = 1000;

  private final boolean renamesIncomplete;
  private final Map<String, Integer> codeLinesByArea = new HashMap<>();
  private int filesChanged;
  private int submodulesChanged;
  private int linesAdded;
  private int linesDeleted;
  private int codeLinesAdded;
  private int codeLinesDeleted;
  private int testCodeLinesAdded;
  private int productCodeTouched;
  private int testCodeTouched;
  private int javaFilesChanged;
  private int javaCodeLinesAdded;
  private int codeLinesInNewFiles;
  private int codeLinesCarried;
  private int codeLinesRepeated;

  SummaryCount(boolean renamesIncomplete) {
    this.renamesIncomplete = renamesIncomplete;
  }

  void submodule(FileChange change) {
    filesChanged++;
    submodulesChanged++;
    linesAdded += change.linesAdded();
    linesDeleted += change.linesDeleted();
  }

  void file(FileChange change, FileDigest file) {
    filesChanged++;
    linesAdded += change.linesAdded();
    linesDeleted += change.linesDeleted();
    if (file.newPath.endsWith(".java") && file.category.isCode()) {
      javaFilesChanged++;
    }
  }

  /** Counts the lines, once it is known which of them continue others. */
  void lines(FileDigest file) {
    int added = 0;
    for (byte flags : file.addedFlags) {
      if (!LineFlags.has(flags, LineFlags.CODE)) {
        continue;
      }
      added++;
      if (LineFlags.has(flags, LineFlags.CARRIED)) {
        codeLinesCarried++;
      } else {
        touch(flags);
      }
      if (LineFlags.has(flags, LineFlags.TEST)) {
        testCodeLinesAdded++;
      }
    }
    for (byte flags : file.deletedFlags) {
      if (!LineFlags.has(flags, LineFlags.CODE)) {
        continue;
      }
      codeLinesDeleted++;
      if (!LineFlags.has(flags, LineFlags.CARRIED)) {
        touch(flags);
      }
    }
    codeLinesAdded += added;
    if (file.newPath.endsWith(".java")) {
      javaCodeLinesAdded += added;
    }
    if (file.kind == ChangeKind.ADDED) {
      codeLinesInNewFiles += added;
    }
    if (added > 0) {
      codeLinesByArea.merge(area(file.newPath), added, Integer::sum);
    }
  }

  /** Whether it may be an import, so that it is worth finding all lines that are repeated. */
  boolean isLarge() {
    return codeLinesAdded >= LARGE;
  }

  /** Code lines added that are equal to lines deleted elsewhere. */
  void repeated(int lines) {
    codeLinesRepeated = lines;
  }

  private void touch(byte flags) {
    if (LineFlags.has(flags, LineFlags.TEST)) {
      testCodeTouched++;
    } else {
      productCodeTouched++;
    }
  }

  private static String area(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? "." : path.substring(0, slash);
  }

  ChangeSummary summary() {
    return new ChangeSummary(
        filesChanged,
        submodulesChanged,
        linesAdded,
        linesDeleted,
        codeLinesAdded,
        codeLinesDeleted,
        testCodeLinesAdded,
        productCodeTouched,
        testCodeTouched,
        javaFilesChanged,
        javaCodeLinesAdded,
        codeLinesInNewFiles,
        Math.max(codeLinesCarried, codeLinesRepeated),
        codeLinesByArea,
        renamesIncomplete);
  }
}
