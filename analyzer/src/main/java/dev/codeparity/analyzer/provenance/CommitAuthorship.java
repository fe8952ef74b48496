package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.work.Threads;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who wrote one commit, in the light of the whole history: the same as in {@link Authorship}, for
 * who asks about few commits.
 *
 * @param attribution who wrote it
 * @param lines who wrote its lines
 * @param reviewed whether another person's review is on record
 */
public record CommitAuthorship(Attribution attribution, LineAttribution lines, boolean reviewed) {

  /**
   * Applies the rules to some commits of a history.
   *
   * @param recorded how many lines of each its record gives to whom, by its index
   * @return by index of the commit
   */
  public static Map<Integer, CommitAuthorship> of(
      GitRepository repository,
      History history,
      AttributionRules rules,
      Map<Integer, RecordedLines> recorded) {
    Participants participants =
        Participants.of(history, rules, Mailmap.at(repository, history.head()), Threads.of(1));
    Attributor attributor = participants.attributor();
    Reviews reviews = new Reviews(attributor, participants.people(), history);
    Map<Integer, CommitAuthorship> found = new TreeMap<>();
    attributor
        .attributeSome(history.commits(), recorded, participants.people())
        .forEach(
            (index, attribution) ->
                found.put(
                    index,
                    new CommitAuthorship(
                        attribution,
                        LineAttribution.of(
                            attribution, recorded.getOrDefault(index, RecordedLines.NONE)),
                        participants.of(history.commit(index), reviews).stream()
                            .anyMatch(Review::counted))));
    return found;
  }
}
