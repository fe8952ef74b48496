package dev.codeparity.analyzer.provenance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Commit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages as they stand in public histories: what misleads, and what is easily missed. */
class RealFormsTest {
  private static final String START = "=== ";

  /**
   * @param expected provenance, squash or whole, tool, model
   * @param where what it shows, and where it was seen
   * @param text header lines, then the message
   */
  record Form(List<String> expected, String where, List<String> text) {
    static Form of(String block) {
      List<String> lines = block.lines().toList();
      List<String> head = Arrays.stream(lines.get(0).split("\\|", -1)).map(String::strip).toList();
      return new Form(head.subList(0, 4), head.get(4), lines.subList(1, lines.size()));
    }

    Commit commit() {
      List<String> headers =
          text.stream().takeWhile(line -> line.matches("(Author|Committer): .*|Merge")).toList();
      List<String> message = text.subList(headers.isEmpty() ? 0 : headers.size() + 1, text.size());
      String cell =
          String.join(
              "\\n",
              Stream.concat(headers.stream().filter(l -> !l.equals("Merge")), message.stream())
                  .toList());
      return Commits.example(cell.stripTrailing(), headers.contains("Merge"));
    }

    @Override
    public String toString() {
      return where;
    }
  }

  static Stream<Form> forms() {
    try (InputStream in = RealFormsTest.class.getResourceAsStream("/provenance/real-forms.txt")) {
      String text = new String(in.readAllBytes(), UTF_8);
      return Arrays.stream(text.split("(?m)^" + START)).skip(1).map(Form::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_form_is_judged_by_what_it_says(Form form) {
    Attribution attribution = new Attributor().attribute(form.commit());

    assertThat(
            List.of(
                attribution.provenance().name(),
                attribution.squash() ? "squash" : "whole",
                attribution.tool(),
                attribution.model()))
        .as(String.join("\n", form.text()) + "\n" + attribution.evidence())
        .isEqualTo(form.expected());
  }
}
