package dev.codeparity.cli;

import dev.codeparity.analyzer.ProgressListener;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far the work has come: a bar on a terminal; elsewhere a line a minute, since builds
 * kill jobs that stay silent.
 */
interface ProgressDisplay extends ProgressListener, AutoCloseable {
  @Override
  void close();

  /** What fits the stream. */
  static ProgressDisplay on(Terminal terminal, boolean quiet) {
    if (quiet) {
      return new Silent();
    }
    return terminal.live() ? new Bar(terminal.err()) : new Lines(terminal.err());
  }

  /** Shows nothing. */
  final class Silent implements ProgressDisplay {
    @Override
    public void progress(String phase, long done, long total, String item) {}

    @Override
    public void close() {}
  }

  /** One bar a phase, wiped away when its phase ends. */
  final class Bar implements ProgressDisplay {
    private static final int WIDTH = 80;
    private static final int ITEM_WIDTH = 12;
    private final PrintStream err;
    private String phase = "";
    private Optional<ProgressBar> bar = Optional.empty();

    Bar(PrintStream err) {
      this.err = err;
    }

    @Override
    public synchronized void progress(String newPhase, long done, long total, String item) {
      if (!newPhase.equals(phase)) {
        close();
        phase = newPhase;
        bar = Optional.of(start(newPhase));
      }
      bar.ifPresent(
          shown ->
              shown
                  .maxHint(total > 0 ? total : -1)
                  .stepTo(done)
                  .setExtraMessage(item.substring(0, Math.min(ITEM_WIDTH, item.length()))));
    }

    @Override
    public synchronized void close() {
      bar.ifPresent(ProgressBar::close);
      bar = Optional.empty();
    }

    private ProgressBar start(String name) {
      return new ProgressBarBuilder()
          .setTaskName(name)
          .setStyle(ProgressBarStyle.ASCII)
          .setUpdateIntervalMillis(200)
          .setConsumer(new ConsoleProgressBarConsumer(err, WIDTH))
          .clearDisplayOnFinish()
          .build();
    }
  }

  /** A line a minute. */
  final class Lines implements ProgressDisplay {
    private static final long MINUTE = 60_000;
    private final Messages messages;
    private final Timer clock = new Timer("progress", true);
    private final Pace pace = new Pace(System::nanoTime);
    private volatile String state = "starting";

    Lines(PrintStream err) {
      messages = new Messages(err, false);
      clock.schedule(line(), MINUTE, MINUTE);
    }

    @Override
    public synchronized void progress(String phase, long done, long total, String item) {
      state =
          phase
              + (total > 0 ? ": " + done + " of " + total : "")
              + pace.left(phase, done, total)
              + (item.isEmpty() ? "" : " (" + item + ")");
    }

    private TimerTask line() {
      return new TimerTask() {
        @Override
        public void run() {
          messages.note(state);
        }
      };
    }

    @Override
    public void close() {
      clock.cancel();
    }
  }
}
