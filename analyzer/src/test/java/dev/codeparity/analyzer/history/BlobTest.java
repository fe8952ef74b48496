package dev.codeparity.analyzer.history;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlobTest {
  private static Blob of(String text) {
    return new Blob(text.getBytes(ISO_8859_1));
  }

  private static List<String> lines(Blob blob) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < blob.lineCount(); i++) {
      byte[] line = Arrays.copyOfRange(blob.bytes(), blob.lineStart(i), blob.lineEnd(i));
      lines.add(new String(line, ISO_8859_1));
    }
    return lines;
  }

  @Test
  void lines_end_at_line_feeds_only_and_a_last_line_without_one_counts() {
    assertThat(lines(of(""))).isEmpty();
    assertThat(lines(of("\n"))).containsExactly("\n");
    assertThat(lines(of("a\r\n\rb\u000b\f\u0085\n\nlast")))
        .containsExactly("a\r\n", "\rb\u000b\f\u0085\n", "\n", "last");
  }

  @Test
  void random_bytes_are_split_as_a_simple_loop_would() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(100);
      for (int i = 0; i < length; i++) {
        int dice = random.nextInt(4);
        text.append(
            (char)
                (dice == 0 ? '\n' : dice == 1 ? 8 + random.nextInt(5) : 1 + random.nextInt(255)));
      }
      List<String> expected = new ArrayList<>();
      StringBuilder line = new StringBuilder();
      for (char c : text.toString().toCharArray()) {
        line.append(c);
        if (c == '\n') {
          expected.add(line.toString());
          line.setLength(0);
        }
      }
      if (!line.isEmpty()) {
        expected.add(line.toString());
      }
      assertThat(lines(of(text.toString()))).isEqualTo(expected);
    }
  }

  @Test
  void different_lines_have_different_hashes_and_equal_ones_the_same_wherever_they_stand() {
    Random random = new Random(4);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append(" ".repeat(random.nextInt(3)))
          .append(Integer.toString(random.nextInt(30_000), 7));
      text.append(random.nextBoolean() ? "\n" : ";tail\n");
    }
    Blob blob = of(text.toString());
    Map<String, Long> hashes = new HashMap<>();
    Map<Long, String> texts = new HashMap<>();
    List<String> lines = lines(blob);
    for (int i = 0; i < lines.size(); i++) {
      hashes.putIfAbsent(lines.get(i), blob.lineHash(i));
      texts.putIfAbsent(blob.lineHash(i), lines.get(i));
      assertThat(hashes.get(lines.get(i))).isEqualTo(blob.lineHash(i));
      assertThat(texts.get(blob.lineHash(i))).isEqualTo(lines.get(i));
    }
  }

  @Test
  void a_nul_byte_among_the_first_eight_thousand_makes_it_binary() {
    assertThat(of("a".repeat(7999) + "\0\n").isBinary()).isTrue();
    assertThat(of("a".repeat(8000) + "\0\n").isBinary()).isFalse();
    assertThat(of("a\0\n").lineCount()).isZero();
  }

  @Test
  void what_is_derived_is_computed_once_a_key() {
    Blob blob = of("a\n");
    List<String> calls = new ArrayList<>();

    for (String key : List.of("x", "x", "y", "y")) {
      assertThat(blob.<String, Integer>derive(key, (content, k) -> calls.add(k) ? 1 : 0))
          .isEqualTo(1);
    }
    assertThat(calls).containsExactly("x", "y");
  }
}
