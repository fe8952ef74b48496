package dev.codeparity.maven;

import dev.codeparity.analyzer.ProgressListener;
import org.apache.maven.plugin.logging.Log;

/** A line for each phase of the work, so that a long build does not fall silent. */
final class LoggedProgress implements ProgressListener {
  private final Log log;
  private String phase = "";

  LoggedProgress(Log log) {
    this.log = log;
  }

  @Override
  public synchronized void progress(String newPhase, long done, long total, String item) {
    if (!newPhase.equals(phase)) {
      phase = newPhase;
      log.info("codeparity: " + newPhase + (total > 0 ? " (" + total + ")" : ""));
    }
  }
}
