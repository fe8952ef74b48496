package dev.codeparity.analyzer.provenance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that nobody wrote: mutations of real ones, bytes, nesting, lines without end. */
class MessageFuzzTest {
  private static final int ROUNDS = 4_000;
  private static final int MEGABYTE = 1 << 20;
  private static final List<String> ODDITIES =
      List.of(
          "\u0000",
          "\ud83e",
          "\udd16",
          "\ufeff",
          "\u202e",
          "\u2028",
          "\u0085",
          "\r",
          "\r\n",
          "\t",
          "\n",
          "\n\n",
          " ",
          ": ",
          "<",
          ">",
          "(",
          ")",
          "[bot]",
          "* ",
          "> ",
          "    ",
          "```",
          "<!--",
          "-->",
          "---------",
          "#",
          "Co-authored-by: ",
          "Generated-by: ",
          "Change-Id: I",
          "é",
          "ſ",
          "K",
          "Squashed commit of the following:",
          "This reverts commit 1234567.");

  private final Attributor attributor = new Attributor();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void mutations_of_real_messages_are_judged_without_an_exception(long seed) {
    Random random = new Random(seed);
    List<Commit> forms = RealFormsTest.forms().map(RealFormsTest.Form::commit).toList();
    for (int round = 0; round < ROUNDS; round++) {
      Commit form = forms.get(random.nextInt(forms.size()));
      Commit mutant =
          Commits.commit(
              form.id(),
              mutated(form.author(), random),
              mutated(form.committer(), random),
              form.parents(),
              mutated(form.message(), random));

      assertSound(mutant, attributor.attribute(mutant));
    }
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void bytes_that_are_no_text_are_judged_without_an_exception() {
    Random random = new Random(4);
    for (int round = 0; round < 1_000; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      String text = new String(bytes, random.nextBoolean() ? UTF_8 : ISO_8859_1);
      Commit commit = Commits.saying("Fix\n\nCo-authored-by: " + text);

      assertSound(commit, attributor.attribute(commit));
    }
  }

  @Test
  void a_damaged_line_hides_no_other() {
    String damaged = "Fix\n\n\u0000\ud83e\ufffd\n" + "x".repeat(MEGABYTE) + "\n\n";

    assertThat(
            attributor
                .attribute(Commits.saying(damaged + "Co-authored-by: Amp <amp@ampcode.com>"))
                .provenance())
        .isEqualTo(Provenance.AI_ASSISTED);
  }

  /** Of each rule, pieces of what it matches, repeated: on these its pattern has most to try. */
  @ParameterizedTest
  @MethodSource("dev.codeparity.analyzer.provenance.AttributionRulesTest#rules")
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void no_rule_takes_long_over_repetitions_of_its_own_example(AttributionRule rule) {
    CompiledRule compiled = new CompiledRule(rule, new ToolNames(), new ToolDates());

    pieces(rule.positive())
        .flatMap(piece -> Stream.of(piece, piece + " ", piece.substring(0, 1 + piece.length() / 2)))
        .map(piece -> piece.repeat(1 + CompiledRule.MAX_TEXT / piece.length()))
        .map(text -> text.substring(0, CompiledRule.MAX_TEXT - 1) + "\u0000")
        .forEach(text -> assertThat(compiled.match(text)).isNotNull());
  }

  @ParameterizedTest
  @MethodSource("lines")
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void a_line_of_a_megabyte_ends(String start, String piece) {
    String line = start + piece.repeat(MEGABYTE / piece.length());

    Stream.of(line, "Fix\n\n" + line, "Fix\n\n* " + line, "Fix\n\nCo-authored-by: " + line)
        .map(Commits::saying)
        .forEach(commit -> assertSound(commit, attributor.attribute(commit)));
    Person person = new Person(line, line);
    Commit commit = Commits.by(person, "Fix");
    assertSound(commit, attributor.attribute(commit));
  }

  static Stream<Arguments> lines() {
    return Stream.of(
            "a",
            " ",
            "<",
            "(",
            "(((",
            "[",
            "> ",
            "claude ",
            "generated by ai ",
            "\u0000",
            "\ud83e",
            "😀",
            "\ud83e\ud83e",
            "a@b ",
            "Claude <noreply@anthropic.com> ",
            "This reverts commit ")
        .flatMap(
            piece ->
                Stream.of("", "Revert ", "Merge branch '", "(#1)")
                    .map(start -> Arguments.of(start, piece)));
  }

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void a_projects_own_pattern_cannot_hang_a_run() {
    List<String> hostile =
        List.of(
            "(a+)+$",
            "(a|aa)+$",
            "(?:(?:(?:a*)*)*)*$",
            "(.*)(.*)(.*)(.*)(.*)(.*)b",
            "(?:){1000}",
            "(a?){500}a",
            "(".repeat(300) + "a" + ")*".repeat(300),
            "(?<percent>.*)",
            "(?<model>.*)(?<model2>.*)(?<tool>.*)");
    String rules =
        hostile.stream()
            .map(
                pattern ->
                    "  - {id: h"
                        + hostile.indexOf(pattern)
                        + ", field: body, pattern: '"
                        + pattern
                        + "', unless: '(b+)+$', provenance: AI_ASSISTED}\n")
            .collect(Collectors.joining("", "rules:\n", ""));
    Attributor theirs = new Attributor(AttributionRules.withProjectRules(rules, "config.yml"));
    Commit commit = Commits.saying("Fix\n\n" + ("a".repeat(2_000) + "!\n").repeat(20));

    assertSound(commit, theirs.attribute(commit));
  }

  private static void assertSound(Commit commit, Attribution attribution) {
    boolean human = attribution.provenance() == Provenance.HUMAN;

    assertThat(attribution.decisive().isEmpty()).as(commit.message()).isEqualTo(human);
    assertThat(attribution.evidence())
        .allMatch(evidence -> evidence.counted() == evidence.reason().isEmpty())
        .allMatch(evidence -> evidence.matched().length() <= 200);
  }

  private static Stream<String> pieces(String example) {
    List<String> pieces = new ArrayList<>();
    for (String line : example.replace("\\n", "\n").lines().toList()) {
      pieces.add(line);
      pieces.add(line.substring(line.indexOf(':') + 1));
      Collections.addAll(pieces, line.split(" "));
    }
    return pieces.stream().filter(piece -> !piece.isBlank());
  }

  private static Person mutated(Person person, Random random) {
    return random.nextInt(4) > 0
        ? person
        : new Person(mutated(person.name(), random), mutated(person.email(), random));
  }

  private static String mutated(String text, Random random) {
    String mutant = text;
    for (int change = random.nextInt(6); change >= 0; change--) {
      mutant = changed(mutant, random);
    }
    return mutant;
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(40));
    List<String> lines = new ArrayList<>(text.lines().toList());
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, to) + text.substring(at);
      case 2 -> text.substring(0, at) + oddity(random) + text.substring(at);
      case 3 -> text.substring(0, at) + oddity(random).repeat(random.nextInt(300));
      case 4 -> {
        Collections.shuffle(lines, random);
        yield String.join("\n", lines);
      }
      default -> String.join(oddity(random), lines);
    };
  }

  private static String oddity(Random random) {
    return ODDITIES.get(random.nextInt(ODDITIES.size()));
  }
}
