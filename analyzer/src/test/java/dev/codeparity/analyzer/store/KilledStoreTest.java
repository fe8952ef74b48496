package dev.codeparity.analyzer.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.problem.Warnings;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that dies while it writes leaves the store whole. */
class KilledStoreTest {
  private static final ResultKind KIND = new ResultKind("violations", "7.25.0", "c0ffee");
  private static final int BATCH = 50;

  @TempDir Path home;

  /** Writes batch after batch, and tells of each when it is written. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      int from = Integer.parseInt(arguments[1]);
      ResultStore store = ResultStore.open(List.of(Path.of(arguments[0])), new Warnings());
      for (int batch = from; batch < from + 10_000; batch++) {
        store.write(KIND, batch(batch));
        System.out.println(batch);
      }
    }
  }

  private static Map<String, byte[]> batch(int number) {
    Map<String, byte[]> results = new HashMap<>();
    for (int i = 0; i < BATCH; i++) {
      results.put(String.format("%08x%08x", number, i), new byte[] {1, 2, 3, (byte) i});
    }
    return results;
  }

  @Test
  void killed_at_any_moment_it_holds_whole_batches_and_all_that_were_written() throws Exception {
    for (int written = 0; written < 6; written++) {
      int from = 100_000 * written;
      Process writer = start(from);
      int last = lastSeen(writer, from + 3 * written);
      writer.destroyForcibly().waitFor();

      // what lies behind the last whole batch has been looked at, too
      assertThat(assertWhole(from, last)).contains(0L);
    }
  }

  @Test
  void two_processes_writing_at_once_lose_nothing() throws Exception {
    Process one = start(0);
    Process two = start(100_000);
    int lastOfOne = lastSeen(one, 40);
    int lastOfTwo = lastSeen(two, 100_040);
    one.destroyForcibly().waitFor();
    two.destroyForcibly().waitFor();

    assertWhole(0, lastOfOne);
    assertWhole(100_000, lastOfTwo);
  }

  private List<Long> assertWhole(int from, int last) {
    Warnings warnings = new Warnings();
    try (ResultStore store = ResultStore.open(List.of(home), warnings)) {
      Set<String> known = store.read(KIND, ids(from, last + 500)).keySet();
      List<Long> sizes =
          IntStream.rangeClosed(from, last + 500)
              .mapToObj(batch -> batch(batch).keySet().stream().filter(known::contains).count())
              .toList();
      assertThat(sizes).allMatch(size -> size == 0 || size == BATCH);
      assertThat(sizes.subList(0, last - from + 1)).containsOnly((long) BATCH);
      assertThat(warnings.texts()).isEmpty();
      return sizes;
    }
  }

  private static List<String> ids(int from, int to) {
    return IntStream.rangeClosed(from, to)
        .boxed()
        .flatMap(batch -> batch(batch).keySet().stream())
        .toList();
  }

  private Process start(int from) throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-XX:TieredStopAtLevel=1",
            "-cp",
            classes,
            Writer.class.getName(),
            home.toString(),
            Integer.toString(from))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Reads what the writer says until it has come so far. */
  private static int lastSeen(Process writer, int wanted) throws IOException {
    BufferedReader said = writer.inputReader(StandardCharsets.US_ASCII);
    int last = -1;
    while (last < wanted) {
      String line = said.readLine();
      if (line == null) {
        throw new AssertionError("the writer ended after batch " + last);
      }
      last = Integer.parseInt(line);
    }
    return last;
  }
}
