package dev.codeparity.analyzer.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Note;
import dev.codeparity.analyzer.problem.Occurrences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Records as tests write them, and what is made of them. */
final class RecordText {
  static final String AI_NOTES = "refs/notes/ai";
  private static final int LINES = 100;

  private RecordText() {}

  /** A record of the shared examples. */
  static String example(String name) {
    try (InputStream in = RecordText.class.getResourceAsStream("/records/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("no record " + name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Note note(String ref, String text) {
    return new Note(ref, "0".repeat(40), text.getBytes(UTF_8));
  }

  /** What a note says, read by the rules that come with Codeparity. */
  static LineRecord read(String ref, String text) {
    return read(ref, text, new Occurrences());
  }

  static LineRecord read(String ref, String text, Occurrences problems) {
    return read(AttributionRules.builtIn(), ref, text, problems);
  }

  static LineRecord read(AttributionRules rules, String ref, String text, Occurrences problems) {
    Commit commit = Commits.saying("Add");
    Records records = new Records(rules, List.of(commit), Map.of(), problems);
    return records.of(TouchedPaths.of(commit, Set.of()), List.of(note(ref, text)));
  }

  /** A commit that adds so many code lines of each source, the first number for those of none. */
  static RecordedLines added(LineRecord record, Integer... lines) {
    return new RecordedLines(record, List.of(lines), List.of(lines));
  }

  /** A commit that adds some lines of every source. */
  static RecordedLines addedOfEach(LineRecord record) {
    Integer[] lines =
        IntStream.rangeClosed(0, record.sources().size()).mapToObj(i -> 2).toArray(Integer[]::new);
    return added(record, lines);
  }

  /** Whose the lines of a file are, each as {@code line author tool}, unclaimed ones left out. */
  static List<String> claims(LineRecord record, String path) {
    List<String> claims = new ArrayList<>();
    for (int line = 0; line < LINES; line++) {
      int number = record.of(path).sourceOf(line);
      if (number > 0) {
        LineSource source = record.sources().get(number - 1);
        claims.add((line + 1) + " " + source.author() + " " + source.tool());
      }
    }
    return claims;
  }
}
