package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who wrote each commit of a history, and who the people are.
 *
 * @param history the commits
 * @param attributor the rules at work
 * @param people everyone who took part
 * @param attributions of each commit, by its index
 * @param lines who wrote the lines of each commit, by its index
 */
public record Authorship(
    History history,
    Attributor attributor,
    People people,
    List<Attribution> attributions,
    List<LineAttribution> lines) {
  public Authorship {
    attributions = List.copyOf(attributions);
    lines = List.copyOf(lines);
  }

  /**
   * Applies the rules to a history.
   *
   * @param recorded how many lines of each commit its record gives to whom, by its index
   * @param today the newest commit, whose mailmap serves earlier ends of observation too: it says
   *     who people are, not what they did
   * @param threads on which messages are read
   */
  public static Authorship of(
      GitRepository repository,
      History history,
      Commit today,
      AttributionRules rules,
      List<RecordedLines> recorded,
      Threads threads) {
    Attributor attributor = new Attributor(rules);
    Mailmap mailmap = repository.text(today, ".mailmap").map(Mailmap::of).orElse(Mailmap.EMPTY);
    People people = People.of(history.commits(), attributor, mailmap, threads);
    List<Attribution> attributions =
        attributor.attributeAll(history.commits(), recorded, people, threads);
    List<LineAttribution> lines = new ArrayList<>();
    for (int index = 0; index < history.size(); index++) {
      lines.add(LineAttribution.of(attributions.get(index), recorded.get(index)));
    }
    return new Authorship(history, attributor, people, attributions, lines);
  }

  /** Ids of the authors, by index of the commit. */
  public List<String> authorIds() {
    return history.commits().stream().map(people::authorOf).toList();
  }

  /** Ids of the persons who answer for the commits, by index of the commit. */
  public List<String> accountableIds() {
    return history.commits().stream().map(c -> people.accountableFor(c, mergeOf(c))).toList();
  }

  private Optional<Commit> mergeOf(Commit commit) {
    int arrival = history.arrival(commit.index());
    return arrival == commit.index() ? Optional.empty() : Optional.of(history.commit(arrival));
  }

  /** What is on record of people's reviews, by index of the commit. */
  public List<List<Review>> reviews(Threads threads) {
    Reviews reviews = new Reviews(attributor, people, history);
    List<String> accountable = accountableIds();
    return threads.each(history.commits(), c -> reviews.of(c.index(), accountable.get(c.index())));
  }
}
