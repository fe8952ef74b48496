package dev.codeparity.scripts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code git blame -M100 -C100 -C -C} makes of the new lines of a release that {@code git
 * blame} alone does not: a moved or copied line is as old, and by whom, as where it came from.
 */
final class MovedLines {
  private static final Pattern ITS_FILES =
      Pattern.compile(
          ".*(?:\\.js|\\.py|\\.scm|\\.sh|Dockerfile|Gemfile)"
              + "|(?:\\.github/workflows|aider/resources)/.*\\.yml"
              + "|aider/website/(?:index\\.html|share/index\\.md|_includes/(?:head_custom\\.html|home\\.css)"
              + "|docs/leaderboards/index\\.md)"
              + "|tests/fixtures/languages/.*/test\\..*");
  private static final Pattern NOT_ITS_FILES =
      Pattern.compile(".*prompts\\.py|tests/fixtures/watch.*|aider/website/install\\.(?:ps1|sh)");
  private static final int ID = 40;
  private static final double SAME = 0.05;

  private final GitCommand git;

  MovedLines(Path repository) {
    git = new GitCommand(repository);
  }

  /** New lines by Aider and by people, before and after the search for moved and copied lines. */
  private static final class Tally {
    private int ai;
    private int human;
    private int olderAi;
    private int olderHuman;
    private int toHuman;
    private int toAi;
    private String file = "";
    private int most;

    double before() {
      return percent(ai, ai + human);
    }

    double after() {
      return percent(ai - olderAi - toHuman + toAi, ai + human - olderAi - olderHuman);
    }

    private static double percent(int part, int all) {
      return all == 0 ? 0 : 100.0 * part / all;
    }
  }

  /**
   * Tells in words what the search changes.
   *
   * @param ours our share in percent, which {@code git blame} alone should give
   * @param published the published share in percent, which the search should give
   */
  String between(String start, String end, double ours, double published) {
    Map<String, Boolean> ai = authors(start + ".." + end);
    Tally tally = new Tally();
    for (String file : git.lines("ls-tree", "-r", "--name-only", end)) {
      if (ITS_FILES.matcher(file).matches() && !NOT_ITS_FILES.matcher(file).matches()) {
        add(tally, ai, start + ".." + end, file);
      }
    }
    boolean explained =
        Math.abs(tally.before() - ours) < SAME && Math.abs(tally.after() - published) < SAME;
    return String.format(
        Locale.ROOT,
        "%s%d AI and %d human lines are older; %d AI lines become human, %d human AI: %.1f. Most in"
            + " `%s`",
        explained ? "" : "NOT EXPLAINED: ",
        tally.olderAi,
        tally.olderHuman,
        tally.toHuman,
        tally.toAi,
        tally.after(),
        tally.file);
  }

  /** Whether its script takes a commit for Aider's, by full id. */
  private Map<String, Boolean> authors(String range) {
    Map<String, Boolean> authors = new HashMap<>();
    git.run(
        '\001',
        record -> {
          String[] parts = record.strip().split("\002", 4);
          if (parts.length == 4) {
            String message = parts[3].toLowerCase(Locale.ROOT);
            authors.put(
                parts[0],
                parts[1].toLowerCase(Locale.ROOT).contains("(aider)")
                    || parts[2].toLowerCase(Locale.ROOT).startsWith("aider:")
                    || message.contains("co-authored-by: aider"));
          }
        },
        "log",
        "--format=%H%x02%an%x02%s%x02%B%x01",
        range);
    return authors;
  }

  private void add(Tally tally, Map<String, Boolean> ai, String range, String file) {
    List<String> plain = git.lines("blame", "-s", "-l", range, "--", file);
    if (plain.stream().allMatch(line -> line.startsWith("^"))) {
      return;
    }
    List<String> searched =
        git.lines("blame", "-s", "-l", "-M100", "-C100", "-C", "-C", range, "--", file);
    int changed = 0;
    for (int i = 0; i < plain.size(); i++) {
      if (plain.get(i).startsWith("^")) {
        continue;
      }
      boolean was = ai.getOrDefault(plain.get(i).substring(0, ID), false);
      boolean older = searched.get(i).startsWith("^");
      boolean is = !older && ai.getOrDefault(searched.get(i).substring(0, ID), false);
      tally.ai += was ? 1 : 0;
      tally.human += was ? 0 : 1;
      tally.olderAi += older && was ? 1 : 0;
      tally.olderHuman += older && !was ? 1 : 0;
      tally.toHuman += !older && was && !is ? 1 : 0;
      tally.toAi += !older && !was && is ? 1 : 0;
      changed += older || was != is ? 1 : 0;
    }
    if (changed > tally.most) {
      tally.most = changed;
      tally.file = file;
    }
  }
}
