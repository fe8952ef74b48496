package dev.codeparity.analyzer.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTest {
  private static List<Object> everything(PackedInput in) {
    return List.of(
        in.number(),
        in.count(),
        in.wide(),
        in.flag(),
        in.choice(TimeUnit.class),
        in.text(),
        in.all(PackedInput::text),
        Arrays.toString(in.bytes()),
        Arrays.toString(in.hashes()));
  }

  private static byte[] everything() {
    return new PackedOutput()
        .number(-3)
        .number(300)
        .wide(Long.MIN_VALUE + 5)
        .flag(true)
        .choice(TimeUnit.DAYS)
        .text("größer \0 als 𝄞")
        .all(List.of("", "b"), PackedOutput::text)
        .bytes(new byte[] {-1, 0, 1})
        .hashes(new int[] {Integer.MIN_VALUE, 0, -1, 77})
        .toBytes();
  }

  @Test
  void what_was_written_is_read() {
    assertThat(PackedInput.read(everything(), PackedTest::everything))
        .hasValue(
            List.of(
                -3,
                300,
                Long.MIN_VALUE + 5,
                true,
                TimeUnit.DAYS,
                "größer \0 als 𝄞",
                List.of("", "b"),
                "[-1, 0, 1]",
                "[-2147483648, 0, -1, 77]"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, -1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void every_number_is_read_as_it_was(int number) {
    byte[] bytes = new PackedOutput().number(number).toBytes();

    assertThat(PackedInput.read(bytes, PackedInput::number)).hasValue(number);
  }

  @Test
  void bytes_that_are_cut_off_or_go_on_are_no_result() {
    byte[] whole = everything();
    for (int length = 0; length < whole.length; length++) {
      assertThat(PackedInput.read(Arrays.copyOf(whole, length), PackedTest::everything)).isEmpty();
    }
    assertThat(PackedInput.read(Arrays.copyOf(whole, whole.length + 1), PackedTest::everything))
        .isEmpty();
  }

  @Test
  void other_bytes_are_read_without_an_exception_and_without_much_memory() {
    Random random = new Random(7);
    byte[] whole = everything();
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = whole.clone();
      for (int change = random.nextInt(6); change >= 0; change--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      assertThat(PackedInput.read(bytes, PackedTest::everything)).isNotNull();
    }
  }
}
