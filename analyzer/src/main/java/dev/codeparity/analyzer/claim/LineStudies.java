package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LineDeaths;
import dev.codeparity.analyzer.measure.Part;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Events;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.LineDays;
import dev.codeparity.analyzer.statistics.Lives;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What became of the lines that commits added. Lines that a commit did not write, but reformatted
 * or moved, are no events; as exposure they end at once.
 */
final class LineStudies {
  private final List<CommitRecord> commits;
  private final List<List<Part>> parts;
  private final Observations observations;
  private final Once<LineDays> days;
  private final Once<Events> gone;

  /**
   * @param parts of each commit, its code lines by who wrote them
   */
  LineStudies(List<CommitRecord> commits, List<List<Part>> parts, Observations observations) {
    this.commits = commits;
    this.parts = parts;
    this.observations = observations;
    days = new Once<>(() -> LineDays.of(observations, gone(true, LineDeaths.Gone::lines)));
    gone = new Once<>(() -> gone(false, LineDeaths.Gone::lines));
  }

  /** Live lines times days, which several metrics fail over. */
  LineDays days() {
    return days.get();
  }

  /** Lines that went over the days that they lived. */
  Study gone(ComparedMetric metric) {
    return new Study(metric, observations, days(), gone.get());
  }

  /** Some of the lines that went over the days that they lived. */
  Study gone(ComparedMetric metric, ToIntFunction<LineDeaths.Gone> which) {
    return new Study(metric, observations, days(), gone(false, which));
  }

  /** The same with every line as a life. */
  Study survival(ComparedMetric metric) {
    return gone(metric).of(lives());
  }

  private Events gone(boolean withContinued, ToIntFunction<LineDeaths.Gone> which) {
    Events.Builder events = Events.builder(observations);
    for (int i = 0; i < commits.size(); i++) {
      for (Part part : parts.get(i)) {
        Label label = Studies.label(part.provenance());
        int continued = part.codeLines() - part.lines().lines();
        if (withContinued && continued > 0) {
          events.add(i, label, 0, continued, false);
        }
        for (LineDeaths.Gone gone : part.lines().gone()) {
          int lines = which.applyAsInt(gone);
          if (lines > 0) {
            events.add(i, label, gone.ageDays(), lines, false);
          }
        }
      }
    }
    return events.build();
  }

  private Lives lives() {
    Lives.Builder lives = Lives.builder(observations);
    for (int i = 0; i < commits.size(); i++) {
      for (Part part : parts.get(i)) {
        Label label = Studies.label(part.provenance());
        int left = part.lines().lines();
        for (LineDeaths.Gone gone : part.lines().gone()) {
          lives.add(i, label, gone.ageDays(), gone.end().number(), gone.lines());
          left -= gone.lines();
        }
        if (left > 0) {
          lives.add(i, label, commits.get(i).outcome().followUpDays(), false, left);
        }
      }
    }
    return lives.build();
  }
}
