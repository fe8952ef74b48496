package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;

/**
 * Who wrote each commit of a history, and who the people are.
 *
 * @param history the commits
 * @param people everyone who took part
 * @param attributions of each commit, by its index
 * @param lines who wrote the lines of each commit, by its index
 */
public record Authorship(
    History history, People people, List<Attribution> attributions, List<LineAttribution> lines) {
  public Authorship {
    attributions = List.copyOf(attributions);
    lines = List.copyOf(lines);
  }

  /**
   * Applies the rules to a history.
   *
   * @param recorded how many lines of each commit its record gives to whom, by its index
   * @param threads on which messages are read
   */
  public static Authorship of(
      Participants participants, List<RecordedLines> recorded, Threads threads) {
    History history = participants.history();
    List<Attribution> attributions =
        participants
            .attributor()
            .attributeAll(history.commits(), recorded, participants.people(), threads);
    List<LineAttribution> lines = new ArrayList<>();
    for (int index = 0; index < history.size(); index++) {
      lines.add(LineAttribution.of(attributions.get(index), recorded.get(index)));
    }
    return new Authorship(history, participants.people(), attributions, lines);
  }
}
