package dev.codeparity.corpus.worker;

import dev.codeparity.corpus.process.Outcome;
import dev.codeparity.corpus.process.Task;
import dev.codeparity.reports.text.Json;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process that works on repositories: tasks come in on standard input, outcomes go out on
 * standard output, a line of JSON each.
 */
public final class Worker {
  private Worker() {}

  /** Works until its input ends. */
  public static void main(String[] arguments) throws InterruptedException, IOException {
    PrintStream out = System.out;
    System.setOut(System.err); // no library can write between the outcomes
    BlockingQueue<String> tasks = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(tasks), "tasks");
    reader.setDaemon(true);
    reader.start();
    while (true) {
      Task task = Json.mapper().readValue(tasks.take(), Task.class);
      answer(out, new RepositoryWork(task).run());
    }
  }

  /** Whoever gave the tasks is gone once the input ends, in the middle of a task, too. */
  private static void read(BlockingQueue<String> tasks) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        tasks.add(line);
      }
    } catch (IOException e) {
      // as if it had ended
    }
    Runtime.getRuntime().halt(0);
  }

  private static void answer(OutputStream out, Outcome outcome) throws IOException {
    out.write((Json.line(outcome) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
