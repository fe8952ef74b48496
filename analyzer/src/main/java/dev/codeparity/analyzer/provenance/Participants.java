package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.work.Threads;
import java.util.List;
import java.util.Optional;

/**
 * Who took part in a history, and in what: all that its commits say of people without a look at
 * what they changed.
 *
 * @param history the commits
 * @param attributor the rules at work
 * @param people everyone who took part
 */
public record Participants(History history, Attributor attributor, People people) {
  /**
   * Finds who took part.
   *
   * @param mailmap of the newest commit, which serves earlier ends of observation too: it says who
   *     people are, not what they did
   * @param threads on which messages are read
   */
  public static Participants of(
      History history, AttributionRules rules, Mailmap mailmap, Threads threads) {
    Attributor attributor = new Attributor(rules);
    return new Participants(
        history, attributor, People.of(history.commits(), attributor, mailmap, threads));
  }

  /** Ids of the authors, by index of the commit. */
  public List<String> authorIds() {
    return history.commits().stream().map(people::authorOf).toList();
  }

  /** Ids of the persons who answer for the commits, by index of the commit. */
  public List<String> accountableIds() {
    return history.commits().stream().map(this::accountableId).toList();
  }

  private String accountableId(Commit commit) {
    int arrival = history.arrival(commit.index());
    return people.accountableFor(
        commit,
        arrival == commit.index() ? Optional.empty() : Optional.of(history.commit(arrival)));
  }

  /** What is on record of people's reviews, by index of the commit. */
  public List<List<Review>> reviews(Threads threads) {
    Reviews reviews = new Reviews(attributor, people, history);
    return threads.each(history.commits(), c -> of(c, reviews));
  }

  /** What is on record of people's reviews of one commit. */
  List<Review> of(Commit commit, Reviews reviews) {
    return reviews.of(commit.index(), accountableId(commit));
  }
}
