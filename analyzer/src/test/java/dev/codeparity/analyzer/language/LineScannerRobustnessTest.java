package dev.codeparity.analyzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineScannerRobustnessTest {
  private static final int LARGE = 1 << 18;

  @Test
  void a_file_that_breaks_off_anywhere_keeps_its_number_of_lines() throws IOException {
    for (String file : LineKindCorpusTest.FILES) {
      byte[] content = LineKindCorpusTest.read(file);
      for (int length = 0; length <= content.length; length++) {
        byte[] part = Arrays.copyOf(content, length);
        assertThat(LineKindCorpusTest.scan(file, part).lines())
            .as("%s, %s bytes", file, length)
            .isEqualTo(lines(part));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void any_bytes_at_all_are_survived(Language language) {
    Random random = new Random(7);
    byte[] marks =
        "\"'`/*#\\\n\r<(){}[]$%@=-_rR8u?!|;:, \0\u00e9a".getBytes(StandardCharsets.UTF_8);
    for (int run = 0; run < 300; run++) {
      byte[] content = new byte[random.nextInt(400)];
      for (int i = 0; i < content.length; i++) {
        content[i] = marks[random.nextInt(marks.length)];
      }
      LineScan scan = LineScanner.code(content, language);
      assertThat(scan.lines()).isEqualTo(lines(content));
      assertThatHashesFitKinds(scan);
    }
  }

  @Timeout(30)
  @ParameterizedTest
  @MethodSource("languages")
  void time_is_linear_in_the_size_of_hostile_files(Language language) {
    List<String> patterns =
        List.of(
            "/*",
            "*/",
            "//",
            "\"",
            "'",
            "`",
            "\\",
            "#",
            "r#\"",
            "\"#",
            "R\"(",
            "R\"abcdefghijklmnop",
            "${",
            "`${",
            "}",
            "\"\"\"",
            "<<A ",
            "<<~A\n",
            "<<<A\n",
            "=[/",
            "/[",
            "%q(",
            "%(",
            "@\"",
            "[==",
            "--[=[",
            "1'",
            "?'",
            "a",
            "\0",
            "{",
            "=begin\n",
            "<?",
            "?>",
            "\u00e9",
            "\n");
    for (String pattern : patterns) {
      byte[] unit = pattern.getBytes(StandardCharsets.UTF_8);
      byte[] content = new byte[LARGE];
      for (int i = 0; i < content.length; i++) {
        content[i] = unit[i % unit.length];
      }
      assertThat(LineScanner.code(content, language).lines()).isEqualTo(lines(content));
    }
  }

  static Stream<Language> languages() {
    return Languages.standard().all().stream();
  }

  private static void assertThatHashesFitKinds(LineScan scan) {
    for (int line = 0; line < scan.lines(); line++) {
      assertThat(scan.codeHash(line) != 0).isEqualTo(scan.isCodeLine(line));
    }
  }

  private static int lines(byte[] content) {
    int lines = content.length > 0 && content[content.length - 1] != '\n' ? 1 : 0;
    for (byte b : content) {
      lines += b == '\n' ? 1 : 0;
    }
    return lines;
  }
}
