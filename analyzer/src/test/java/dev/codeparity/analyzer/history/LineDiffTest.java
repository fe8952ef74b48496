package dev.codeparity.analyzer.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RealGit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line diffs are held against {@code git diff}, on pairs made to be hard. */
class LineDiffTest {
  private static final Pattern HEADER =
      Pattern.compile("^@@ -(\\d+)(?:,(\\d+))? \\+(\\d+)(?:,(\\d+))? @@.*");
  private static final List<String> FREQUENT =
      List.of("", "", "}", "  }", "    return;", "  /**", "   */", "\t");

  @TempDir Path folder;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void hunks_and_counts_are_those_of_git(long seed) {
    assumeTrue(RealGit.isInstalled(), "git is not installed");
    Random random = new Random(seed);
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    for (int i = 0; i < 150; i++) {
      List<String> lines = lines(random, 1 + random.nextInt(i % 10 == 0 ? 2500 : 120));
      List<String> edited = edited(random, lines);
      String path = "f%03d".formatted(i);
      before.put(path, text(random, lines));
      after.put(path, text(random, edited));
    }
    assertAgrees(before, after);
  }

  @Test
  void the_cost_limits_of_large_and_different_files_are_those_of_git() {
    assumeTrue(RealGit.isInstalled(), "git is not installed");
    Random random = new Random(99);
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    for (int i = 0; i < 6; i++) {
      List<String> lines = new ArrayList<>();
      for (int line = 0; line < 4000 * (i + 1); line++) {
        lines.add("line " + random.nextInt(1500 * (i + 1)));
      }
      List<String> shuffled = new ArrayList<>(lines);
      for (int swap = 0; swap < 600 * (i + 1); swap++) {
        Collections.swap(
            shuffled, random.nextInt(shuffled.size()), random.nextInt(shuffled.size()));
      }
      before.put("f" + i, String.join("\n", lines) + "\n");
      after.put("f" + i, String.join("\n", shuffled) + "\n");
    }
    List<String> reversed = lines(random, 3000);
    before.put("reversed", String.join("\n", reversed));
    Collections.reverse(reversed);
    after.put("reversed", String.join("\n", reversed));
    assertAgrees(before, after);
  }

  private static List<String> lines(Random random, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          random.nextInt(5) < 2
              ? FREQUENT.get(random.nextInt(FREQUENT.size()))
              : " ".repeat(random.nextInt(9)) + "call" + random.nextInt(60) + "();");
    }
    return lines;
  }

  private static List<String> edited(Random random, List<String> old) {
    List<String> lines = new ArrayList<>(old);
    int edits = 1 + random.nextInt(1 + lines.size() / 15);
    for (int i = 0; i < edits; i++) {
      int at = random.nextInt(lines.size() + 1);
      int length = Math.min(random.nextInt(8), lines.size() - at);
      List<String> block = List.copyOf(lines.subList(at, at + length));
      switch (random.nextInt(6)) {
        case 0 -> lines.addAll(at, lines(random, 1 + random.nextInt(6)));
        case 1 -> lines.subList(at, at + length).clear();
        case 2 -> lines.addAll(random.nextInt(lines.size() + 1), block);
        case 3 -> lines.addAll(at, block);
        case 4 -> {
          lines.subList(at, at + length).clear();
          lines.addAll(random.nextInt(lines.size() + 1), block);
        }
        default -> lines.subList(at, at + length).replaceAll(line -> "  " + line);
      }
    }
    return lines;
  }

  private static String text(Random random, List<String> lines) {
    String end = random.nextInt(20) == 0 ? "\r\n" : "\n";
    String text = String.join(end, lines);
    return random.nextInt(6) == 0 ? text : text + end;
  }

  private void assertAgrees(Map<String, String> before, Map<String, String> after) {
    GitFixture repo = GitFixture.in(folder).commit("before");
    before.forEach(repo::text);
    repo.commit("after");
    after.forEach(repo::text);
    RealGit git = repo.git();
    Map<String, List<Hunk>> hunks =
        hunks(git.lines("diff", "-U0", "--no-renames", "HEAD^", "HEAD"));
    Map<String, String> counts =
        counts(git.lines("diff", "--numstat", "--no-renames", "HEAD^", "HEAD"));
    before.forEach(
        (path, text) -> {
          LineDiff.Result result =
              LineDiff.compare(
                  new Blob(text.getBytes(UTF_8)),
                  new Blob(after.getOrDefault(path, "").getBytes(UTF_8)));
          assertThat(result.hunks()).as(path).isEqualTo(hunks.getOrDefault(path, List.of()));
          assertThat(result.added() + " " + result.deleted())
              .as(path)
              .isEqualTo(counts.getOrDefault(path, "0 0"));
        });
  }

  private static Map<String, List<Hunk>> hunks(List<String> diff) {
    Map<String, List<Hunk>> hunks = new LinkedHashMap<>();
    List<Hunk> current = new ArrayList<>();
    for (String line : diff) {
      if (line.startsWith("diff --git a/")) {
        current = new ArrayList<>();
        hunks.put(line.substring(line.lastIndexOf(" b/") + 3), current);
      }
      Matcher header = HEADER.matcher(line);
      if (header.matches()) {
        current.add(hunk(header));
      }
    }
    return hunks;
  }

  private static Hunk hunk(Matcher header) {
    int oldLength = header.group(2) == null ? 1 : Integer.parseInt(header.group(2));
    int newLength = header.group(4) == null ? 1 : Integer.parseInt(header.group(4));
    int oldStart = Integer.parseInt(header.group(1)) - (oldLength == 0 ? 0 : 1);
    int newStart = Integer.parseInt(header.group(3)) - (newLength == 0 ? 0 : 1);
    return new Hunk(oldStart, oldLength, newStart, newLength);
  }

  private static Map<String, String> counts(List<String> numstat) {
    Map<String, String> counts = new LinkedHashMap<>();
    for (String line : numstat) {
      String[] parts = line.split("\t", 3);
      counts.put(parts[2], parts[0] + " " + parts[1]);
    }
    return counts;
  }

  @Test
  void two_million_lines_are_compared_within_seconds() {
    StringBuilder old = new StringBuilder();
    StringBuilder fresh = new StringBuilder();
    for (int i = 0; i < 2_000_000; i++) {
      old.append("value ").append(i % 700_000).append('\n');
      fresh.append(i % 10 == 3 ? "other " : "value ").append(i % 700_000).append('\n');
    }
    Blob before = new Blob(old.toString().getBytes(UTF_8));
    Blob after = new Blob(fresh.toString().getBytes(UTF_8));

    LineDiff.Result result =
        assertTimeout(Duration.ofMinutes(1), () -> LineDiff.compare(before, after));

    assertThat(result.added()).isEqualTo(200_000);
  }

  @Test
  void hostile_orders_of_lines_neither_hang_nor_overflow_the_stack() {
    Random random = new Random(5);
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 200_000; i++) {
      numbers.add(i);
    }
    Blob sorted = blob(numbers);
    Collections.shuffle(numbers, random);
    Blob shuffled = blob(numbers);
    Collections.sort(numbers, Collections.reverseOrder());
    Blob reversed = blob(numbers);

    assertTimeout(
        Duration.ofMinutes(2),
        () -> {
          assertThat(restored(sorted, shuffled)).isTrue();
          assertThat(restored(sorted, reversed)).isTrue();
        });
  }

  private static Blob blob(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    numbers.forEach(number -> text.append(number).append('\n'));
    return new Blob(text.toString().getBytes(UTF_8));
  }

  /** Whether the hunks turn the old blob into the new one. */
  private static boolean restored(Blob before, Blob after) {
    long[] lines = new long[after.lineCount()];
    int oldLine = 0;
    int newLine = 0;
    for (Hunk hunk : LineDiff.compare(before, after).hunks()) {
      while (oldLine < hunk.oldStart()) {
        lines[newLine++] = before.lineHash(oldLine++);
      }
      oldLine = hunk.oldEnd();
      while (newLine < hunk.newEnd()) {
        lines[newLine] = after.lineHash(newLine);
        newLine++;
      }
    }
    while (oldLine < before.lineCount()) {
      lines[newLine++] = before.lineHash(oldLine++);
    }
    long[] expected = new long[after.lineCount()];
    Arrays.setAll(expected, after::lineHash);
    return newLine == lines.length && Arrays.equals(lines, expected);
  }
}
