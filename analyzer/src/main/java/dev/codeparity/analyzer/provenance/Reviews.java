package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.history.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a history records of people who looked at others' commits. A forge keeps most reviews to
 * itself, so that none is on record does not mean that there was none; and a squash's {@code
 * (#123)} names a pull request, not a reviewer.
 *
 * <ul>
 *   <li>{@code STATED}: its message, or that of a merge that brought it, names a reviewer, by
 *       {@code Reviewed-by}, {@code Acked-by}, {@code Approved-by} and their like. Gerrit writes
 *       the first; its {@code Reviewed-on} and {@code Change-Id} alone name nobody. The reviewer is
 *       a person other than the author. Who answers for an agent's work may review it.
 *   <li>{@code MERGED}: a merge that brought it was made by a person other than the one who answers
 *       for it: the merge's author, who on a forge is who pressed the button. Not where the merge
 *       carried the main line or a release's line into another branch, joined another history, or
 *       brought more than {@value #MOST_BROUGHT} commits.
 *   <li>{@code APPLIED}: its committer is a person other than its author and than the one who
 *       answers for it, and has signed it off (mail), or put it on the main line (rebased merges).
 *       Anyone who rebases a branch commits what others wrote, so elsewhere it is no record; nor is
 *       it on the main line for more than {@value #MOST_A_DAY} commits of others on one day.
 * </ul>
 *
 * Agents, bots and forges are nobody.
 */
public final class Reviews {
  static final String BY_AUTHOR = "by the author";
  static final String BY_MACHINE = "by an AI or a bot";

  /**
   * GitHub lists no more commits of a pull request.
   *
   * @see <a href="https://docs.github.com/en/rest/pulls/pulls#list-commits-on-a-pull-request">Its
   *     documentation</a>
   */
  static final int MOST_BROUGHT = 250;

  /** A rewritten history; the busiest day of checkstyle's maintainers has 54. */
  static final int MOST_A_DAY = 100;

  private final Attributor attributor;
  private final People people;
  private final History history;
  private final Map<CommitterDay, Integer> ofOthers = new HashMap<>();

  private record CommitterDay(Person committer, long day) {
    static CommitterDay of(Commit commit) {
      long day = Math.floorDiv(commit.commitTime().getEpochSecond(), 86_400L);
      return new CommitterDay(commit.committer(), day);
    }
  }

  /**
   * @param attributor tells people from agents and bots
   * @param people who took part in the history
   */
  public Reviews(Attributor attributor, People people, History history) {
    this.attributor = attributor;
    this.people = people;
    this.history = history;
    history.commits().stream()
        .filter(commit -> !commit.committer().equals(commit.author()))
        .forEach(commit -> ofOthers.merge(CommitterDay.of(commit), 1, Integer::sum));
  }

  /**
   * The records of a commit's review, the plainest first; then those that do not count.
   *
   * @param index of the commit
   * @param accountableId of who answers for it
   */
  public List<Review> of(int index, String accountableId) {
    Commit commit = history.commit(index);
    List<Commit> merges = mergesOf(commit);
    List<Review> seen =
        Stream.concat(Stream.of(commit), merges.stream())
            .flatMap(speaker -> statements(speaker, commit.author()))
            .distinct()
            .toList();
    List<Review> reviews = new ArrayList<>(seen.stream().filter(Review::counted).toList());
    if (!commit.isMerge()) {
      merged(merges, accountableId).ifPresent(reviews::add);
      applied(commit, accountableId).ifPresent(reviews::add);
    }
    seen.stream().filter(review -> !review.counted()).forEach(reviews::add);
    return reviews;
  }

  /** The merges through which it came that somebody can have looked through. */
  private List<Commit> mergesOf(Commit commit) {
    return history.mergesThatBrought(commit.index()).stream()
        .filter(merge -> history.broughtBy(merge) <= MOST_BROUGHT)
        .filter(merge -> !history.joinsHistories(merge))
        .map(history::commit)
        .filter(merge -> !MergeSubject.carriesLineOn(merge.subject()))
        .toList();
  }

  private Stream<Review> statements(Commit speaker, Person author) {
    return ReviewStatements.of(speaker.message()).stream()
        .map(
            statement -> {
              String line = OneLine.of(statement.line());
              if (attributor.isMachineReviewer(statement.reviewer())) {
                return Review.notCounted(ReviewKind.STATED, line, BY_MACHINE);
              }
              return isSame(author, statement.reviewer())
                  ? Review.notCounted(ReviewKind.STATED, line, BY_AUTHOR)
                  : Review.counted(ReviewKind.STATED, line);
            });
  }

  /** A reviewer without an address may be named by login. */
  private boolean isSame(Person author, Person reviewer) {
    return people.same(author, reviewer)
        || (reviewer.email().isEmpty() && IdentityKeys.isLogin(reviewer.name(), author));
  }

  private Optional<Review> merged(List<Commit> merges, String accountableId) {
    for (Commit merge : merges) {
      Optional<Person> by =
          Stream.of(merge.author(), merge.committer()).filter(this::isHuman).findFirst();
      if (by.isPresent() && !people.isPerson(by.get(), accountableId)) {
        return Optional.of(
            Review.counted(
                ReviewKind.MERGED, OneLine.of("merge " + merge.id() + " by " + by.get())));
      }
    }
    return Optional.empty();
  }

  private Optional<Review> applied(Commit commit, String accountableId) {
    Person committer = commit.committer();
    boolean other =
        !people.same(commit.author(), committer) && !people.isPerson(committer, accountableId);
    if (!other || !isHuman(committer)) {
      return Optional.empty();
    }
    boolean onMainLine =
        history.arrival(commit.index()) == commit.index()
            && ofOthers.getOrDefault(CommitterDay.of(commit), 0) <= MOST_A_DAY;
    return onMainLine || signedOffBy(commit, committer)
        ? Optional.of(Review.counted(ReviewKind.APPLIED, OneLine.of("committed by " + committer)))
        : Optional.empty();
  }

  private boolean signedOffBy(Commit commit, Person committer) {
    return Trailers.of(commit.message()).values("Signed-off-by").stream()
        .map(CoAuthors::person)
        .anyMatch(signer -> people.same(committer, signer));
  }

  private boolean isHuman(Person person) {
    return IdentityKeys.address(person).isPresent() && attributor.isHuman(person);
  }
}
