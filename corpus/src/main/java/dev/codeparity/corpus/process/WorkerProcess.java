package dev.codeparity.corpus.process;

import dev.codeparity.reports.text.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A process that works on one repository after the other. Tasks go to its standard input and
 * outcomes come from its standard output, a line of JSON each. It is killed when a task takes too
 * long, and ends by itself when its memory is full or its input ends; so nothing that a repository
 * does to it reaches further.
 */
final class WorkerProcess implements AutoCloseable {
  /** What a JVM exits with under {@code -XX:+ExitOnOutOfMemoryError}. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int SECONDS_TO_END = 10;
  private static final int LONGEST_REASON = 300;

  private final Process process;
  private final OutputStream in;
  private final Path errors;

  /** Lines that came; an empty one once no more will come. */
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private boolean closed;

  private WorkerProcess(Process process, Path errors) {
    this.process = process;
    this.in = process.getOutputStream();
    this.errors = errors;
    Thread reader = new Thread(this::read, "worker-" + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  static WorkerProcess start(List<String> command) throws IOException {
    Path errors = Files.createTempFile("codeparity-worker-", ".err");
    errors.toFile().deleteOnExit();
    return new WorkerProcess(
        new ProcessBuilder(command).redirectError(errors.toFile()).start(), errors);
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException | UncheckedIOException e) {
      // the process has ended, which is told below
    }
    lines.add("");
  }

  /**
   * Works on one repository.
   *
   * @throws InterruptedException if nobody waits for it any more; the process is killed then
   */
  Outcome run(Task task) throws InterruptedException {
    long start = System.nanoTime();
    try {
      in.write((Json.line(task) + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      return ended(task, start);
    }
    try {
      String line = lines.poll(task.limits().seconds(), TimeUnit.SECONDS);
      if (line == null) {
        close();
        return Outcome.failed(
            task,
            Outcome.Kind.TIME,
            "took more than " + task.limits().seconds() + " s",
            since(start));
      }
      // a dying JVM has words of its own
      return line.startsWith("{")
          ? Json.mapper().readValue(line, Outcome.class)
          : ended(task, start);
    } catch (InterruptedException e) {
      close();
      throw e;
    }
  }

  /** Whether it can take another task. */
  boolean isAlive() {
    return !closed && process.isAlive();
  }

  private Outcome ended(Task task, long start) throws InterruptedException {
    process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS);
    boolean full = !process.isAlive() && process.exitValue() == OUT_OF_MEMORY;
    close();
    return full
        ? Outcome.failed(
            task,
            Outcome.Kind.HEAP,
            "took more than " + task.limits().heapMebibytes() + " MiB of heap",
            since(start))
        : Outcome.failed(task, Outcome.Kind.CRASH, lastWords(), since(start));
  }

  private String lastWords() {
    String code = process.isAlive() ? "" : "exit code " + process.exitValue();
    try {
      List<String> said = Files.readAllLines(errors, StandardCharsets.UTF_8);
      String last = said.stream().filter(line -> !line.isBlank()).reduce("", (a, b) -> b).strip();
      return (code + ": " + last.substring(0, Math.min(last.length(), LONGEST_REASON)));
    } catch (IOException e) {
      return code;
    }
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    closed = true;
    process.destroyForcibly();
    try {
      Files.deleteIfExists(errors);
    } catch (IOException e) {
      // a left-over in the folder of temporary files
    }
  }
}
