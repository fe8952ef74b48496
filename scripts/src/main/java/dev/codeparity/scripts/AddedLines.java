package dev.codeparity.scripts;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which lines each commit adds to which file, as {@code git log -p -U0 -M} shows them. */
final class AddedLines {
  private static final Pattern HUNK =
      Pattern.compile("@@ -\\d+(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");
  private static final String COMMIT = "commit ";
  private static final String FILE = "+++ b/";

  private final Map<String, Map<String, BitSet>> byCommit = new HashMap<>();
  private Map<String, BitSet> files = new HashMap<>();
  private BitSet lines = new BitSet();
  private int linesOfHunk;

  private AddedLines() {}

  /** The added lines, counted from 1, by commit and path; merges are left out. */
  static Map<String, Map<String, BitSet>> of(GitCommand git) {
    AddedLines added = new AddedLines();
    git.run(
        '\n',
        added::read,
        "-c",
        "core.quotePath=false",
        "log",
        "-p",
        "-U0",
        "-M",
        "--no-merges",
        "--no-notes",
        "--no-ext-diff",
        "--no-textconv",
        "--src-prefix=a/",
        "--dst-prefix=b/",
        "--format=" + COMMIT + "%H",
        "HEAD");
    return added.byCommit;
  }

  private void read(String line) {
    if (line.startsWith("\\")) {
      return;
    }
    if (linesOfHunk > 0) {
      linesOfHunk--;
      return;
    }
    Matcher hunk = HUNK.matcher(line);
    if (line.startsWith(COMMIT)) {
      files = new HashMap<>();
      byCommit.put(line.substring(COMMIT.length()), files);
    } else if (line.startsWith(FILE)) {
      String path = line.substring(FILE.length()).stripTrailing();
      lines = files.computeIfAbsent(path, p -> new BitSet());
    } else if (hunk.matches()) {
      int first = Integer.parseInt(hunk.group(2));
      int length = length(hunk.group(3));
      lines.set(first, first + length);
      linesOfHunk = length(hunk.group(1)) + length;
    }
  }

  private static int length(String written) {
    return written == null ? 1 : Integer.parseInt(written);
  }
}
