package dev.codeparity.corpus.spark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/** Tells, as repositories are done, how many are and when the rest will be. */
final class Progress extends SparkListener {
  private static final long NANOS_BETWEEN = 2_000_000_000L;

  private final PrintStream out;
  private final int all;
  private final long start = System.nanoTime();
  private int done;
  private long last = start;

  Progress(PrintStream out, int all) {
    this.out = out;
    this.all = all;
  }

  /** Called by one thread of Spark's, one event after the other. */
  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (!end.taskInfo().successful() || done == all) {
      return;
    }
    done++;
    long now = System.nanoTime();
    if (done == 1 || done == all || now - last > NANOS_BETWEEN) {
      last = now;
      double left = (double) (now - start) / done * (all - done) / 1e9;
      out.printf(
          Locale.ROOT,
          "codeparity-corpus: %,d of %,d repositories, %s%n",
          done,
          all,
          done == all ? "all done" : "about " + words(Duration.ofSeconds(Math.round(left))));
    }
  }

  private static String words(Duration left) {
    return left.toMinutes() < 2
        ? left.toSeconds() + " s left"
        : left.toHours() < 2 ? left.toMinutes() + " min left" : left.toHours() + " h left";
  }
}
