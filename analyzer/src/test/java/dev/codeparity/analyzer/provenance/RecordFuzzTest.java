package dev.codeparity.analyzer.provenance;

import static dev.codeparity.analyzer.provenance.RecordText.addedOfEach;
import static dev.codeparity.analyzer.provenance.RecordText.example;
import static dev.codeparity.analyzer.provenance.RecordText.note;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Note;
import dev.codeparity.analyzer.problem.Occurrences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes and traces that no tool wrote: damaged ones, bytes, and more of one kind than any tool. */
class RecordFuzzTest {
  private static final int ROUNDS = 1_000;
  private static final int MANY = 30_000;
  private static final List<String> EXAMPLES =
      List.of("sessions.txt", "legacy.txt", "empty.txt", "old.json", "bob.jsonl", "trace.json");
  private static final List<String> REFS =
      List.of(
          "refs/notes/ai",
          "refs/ai/authorship",
          "refs/notes/exceeds-ink",
          "refs/notes/bob",
          "refs/notes/agentblame");
  private static final List<String> ODDITIES =
      List.of(
          "\n---\n",
          "---",
          "\n",
          "  ",
          "s_",
          "h_",
          "::",
          "-",
          ",",
          "0",
          "99999999999999999999",
          "1e9",
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          "null",
          "true",
          "\\u0000",
          "\u0000",
          "\ud83e",
          "\r",
          "/",
          "\"files\":",
          "\"agent_id\":",
          "\"schema_version\":\"authorship/3.0.0\"");

  private final Attributor attributor = new Attributor();
  private final Commit commit = Commits.saying("Add");
  private final TouchedPaths touched = TouchedPaths.of(commit, Set.of());
  private final Records records =
      new Records(AttributionRules.builtIn(), List.of(commit), Map.of(), new Occurrences());

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void damaged_records_are_read_without_an_exception(long seed) {
    Random random = new Random(seed);
    List<String> examples = EXAMPLES.stream().map(RecordText::example).toList();
    for (int round = 0; round < ROUNDS; round++) {
      String text = damaged(examples.get(random.nextInt(examples.size())), random);
      String ref = REFS.get(random.nextInt(REFS.size()));

      assertSound(read(List.of(note(ref, text)), text.getBytes(UTF_8)));
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void bytes_that_are_no_text_are_read_without_an_exception() {
    Random random = new Random(4);
    byte[] log = example("sessions.txt").getBytes(UTF_8);
    for (int round = 0; round < 1_000; round++) {
      byte[] bytes = log.clone();
      for (int change = random.nextInt(8); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      Note note = new Note(REFS.get(random.nextInt(REFS.size())), "0".repeat(40), bytes);

      assertSound(read(List.of(note), bytes));
    }
  }

  @ParameterizedTest
  @MethodSource("long_records")
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void records_of_a_hundred_thousand_characters_end(String text) {
    List<Note> notes = REFS.stream().map(ref -> note(ref, text)).toList();

    assertSound(read(notes, text.getBytes(UTF_8)));
  }

  static Stream<String> long_records() {
    String end = "\n---\n{\"schema_version\": \"authorship/3.0.0\", \"prompts\": {}}";
    String path = "{\"files\": [{\"path\": \"";
    String ranges =
        "\", \"conversations\": [{\"ranges\": ["
            + "{\"start_line\": 1, \"end_line\": 2},".repeat(MANY / 20)
            + "{\"start_line\": 1, \"end_line\": 2}]}]}]}";
    return Stream.of(
        "a.rs\n  s_1 1" + ",3".repeat(MANY) + end,
        "a.rs\n" + "  s_1 1-2\n".repeat(MANY) + end,
        "a.rs\n" + lines("  s_%x 1-9\n") + end,
        "a.rs\n" + "  s_1 1-" + "9".repeat(MANY) + end,
        lines("f%d.rs\n  s_1 1-2\n") + end,
        "a".repeat(MANY) + "\n  s_" + "b".repeat(MANY) + " 1-2" + end,
        "---\n".repeat(MANY),
        "a.rs\n  s_1 1\n---\n" + "{\"a\":".repeat(MANY),
        "[".repeat(MANY),
        path + "/a".repeat(MANY) + ranges,
        path + "C:" + "/".repeat(MANY) + ranges,
        "{\"files\": {" + "\"a\": {\"authors\": []}, ".repeat(MANY) + "\"b\": null}}",
        "{\"files\": {\"a\": {\"authors\": [{\"author\": \"Claude\", \"lines\": ["
            + "[1, 4], ".repeat(MANY)
            + "[1, 4]]}]}}}",
        "{\"taskID\": \"" + "0-".repeat(MANY) + "\"",
        "{\"taskID\": \"1\"}\n".repeat(MANY));
  }

  private static String lines(String form) {
    StringBuilder lines = new StringBuilder();
    for (int line = 0; line < MANY / 10; line++) {
      lines.append(form.formatted(line));
    }
    return lines.toString();
  }

  /** What notes say of a commit; the same bytes are read as traces of the tree, too. */
  private LineRecord read(List<Note> notes, byte[] traces) {
    Map<String, byte[]> files =
        Map.of(".agent-trace/a.jsonl", traces, ".agent-trace/a.json", traces);
    assertThat(new AgentTraces(List.of(commit), files, new Occurrences()).of(touched)).isNotNull();
    traces(traces)
        .forEach(
            trace -> trace.ranges().stream().limit(9).forEach(r -> r.pathAmong(Set.of("a/b"))));
    return records.of(touched, notes);
  }

  private static List<AgentTrace> traces(byte[] bytes) {
    try {
      return AgentTrace.readAll(bytes);
    } catch (MalformedRecord e) {
      assertThat(e).hasMessageNotContaining("\n");
      return List.of();
    }
  }

  private void assertSound(LineRecord record) {
    Attribution attribution = attributor.attribute(commit, addedOfEach(record));

    assertThat(attribution.decisive().isEmpty())
        .isEqualTo(attribution.provenance() == Provenance.HUMAN);
    assertThat(attribution.evidence())
        .allMatch(evidence -> evidence.counted() == evidence.reason().isEmpty())
        .allMatch(evidence -> evidence.matched().length() <= 200);
  }

  private static String damaged(String text, Random random) {
    String damaged = text;
    for (int change = random.nextInt(6); change >= 0; change--) {
      int at = random.nextInt(damaged.length() + 1);
      int to = Math.min(damaged.length(), at + random.nextInt(60));
      String oddity = ODDITIES.get(random.nextInt(ODDITIES.size()));
      damaged =
          switch (random.nextInt(5)) {
            case 0 -> damaged.substring(0, at) + damaged.substring(to);
            case 1 -> damaged.substring(0, to) + damaged.substring(at);
            case 2 -> damaged.substring(0, at) + oddity + damaged.substring(to);
            case 3 -> damaged.substring(0, at) + oddity.repeat(random.nextInt(50));
            default -> shuffled(damaged, random);
          };
    }
    return damaged;
  }

  private static String shuffled(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    Collections.shuffle(lines, random);
    return String.join("\n", lines);
  }
}
