package dev.codeparity.scripts;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines that an authorship note gives to AI, read as plain text: nothing of this is shared with
 * the analyzer, whose reading it checks.
 *
 * @see <a href="https://github.com/git-ai-project/git-ai/tree/main/specs">Git AI Standard 3.0.0</a>
 */
final class NoteLines {
  /** Tools of git-ai's own tests. */
  private static final Set<String> TEST_TOOLS = Set.of("mock_ai", "mock_known_human", "test-agent");

  private final String note;
  private final Map<String, BitSet> byPath = new TreeMap<>();

  private NoteLines(String note) {
    this.note = note;
  }

  /** The lines by AI, counted from 1, of each file. Of entries for one line the last one holds. */
  static Map<String, BitSet> byAi(String note) {
    NoteLines lines = new NoteLines(note);
    lines.read();
    return lines.byPath;
  }

  private void read() {
    String path = "";
    for (String line : note.lines().takeWhile(text -> !text.equals("---")).toList()) {
      if (line.startsWith("  ")) {
        mark(path, line.strip().split(" ", 2));
      } else if (!line.isBlank()) {
        path = line.strip().replaceAll("^\"|\"$", "");
      }
    }
  }

  private void mark(String path, String[] keyAndRanges) {
    String key = keyAndRanges[0].replaceFirst("::.*", "");
    boolean ai = !key.startsWith("h_") && !key.equals("human") && !TEST_TOOLS.contains(toolOf(key));
    BitSet lines = byPath.computeIfAbsent(path, p -> new BitSet());
    for (String range : List.of(keyAndRanges[1].split(",", -1))) {
      String[] ends = range.split("-", 2);
      lines.set(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]) + 1, ai);
    }
  }

  /**
   * The tool of a key: what follows the key in the metadata, up to the first tool that is named.
   */
  private String toolOf(String key) {
    Matcher tool =
        Pattern.compile(
                "\""
                    + Pattern.quote(key)
                    + "\"\\s*:\\s*\\{\\s*\"agent_id\"[^}]*\"tool\"\\s*:\\s*\"([^\"]*)\"")
            .matcher(note);
    return tool.find() ? tool.group(1) : "";
  }
}
