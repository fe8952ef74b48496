package dev.codeparity.analyzer.statistics;

import dev.codeparity.analyzer.statistics.survival.Cox;
import dev.codeparity.analyzer.statistics.survival.Lifetimes;
import dev.codeparity.analyzer.statistics.survival.MeanDifference;
import dev.codeparity.analyzer.statistics.survival.ScoreTest;
import dev.codeparity.analyzer.statistics.survival.Ties;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How long subjects of both arms were watched, to an age at most, and whether their end was seen:
 * commits until a first event, or the single lives that commits brought. Age needs no bands, since
 * subjects are compared at the same age, within strata.
 */
public final class Lifespans {
  /** Subjects of each arm that a mean within a horizon must have at risk until then. */
  private static final int LEAST_AT_RISK = 10;

  private final Subjects subjects;
  private final Ties ties;
  private final boolean[] ended;
  private final Lifetimes lifetimes;

  private Lifespans(Subjects subjects, Ties ties, boolean[] ended) {
    this(
        subjects,
        ties,
        ended,
        Lifetimes.of(subjects.day, ended, subjects.ai)
            .weighted(subjects.weight)
            .atRiskBy(subjects.share)
            .stratified(subjects.stratum)
            .clustered(subjects.cluster));
  }

  private Lifespans(Subjects subjects, Ties ties, boolean[] ended, Lifetimes lifetimes) {
    this.subjects = subjects;
    this.ties = ties;
    this.ended = ended;
    this.lifetimes = lifetimes;
  }

  /** All that is known of subjects but what ended them. */
  private static final class Subjects {
    /** Numbers of lives; of commits there are none. */
    int[] life = {};

    int[] row;
    double[] day;

    /** 1 for AI, 0 for human, as a covariate. */
    double[] ai;

    double[] weight;
    double[] share;
    int[] stratum;
    int[] cluster;
    final Renumbered clusters;

    Subjects(int size, Grouping grouped) {
      clusters = new Renumbered(grouped.count());
      row = new int[size];
      day = new double[size];
      ai = new double[size];
      weight = new double[size];
      share = new double[size];
      stratum = new int[size];
      cluster = new int[size];
      Arrays.fill(weight, 1);
      Arrays.fill(share, 1);
    }

    void place(int subject, int of, Arms arms, Grouping strata, Grouping grouped) {
      row[subject] = of;
      ai[subject] = arms.of(of) == Arms.AI ? 1 : 0;
      stratum[subject] = strata.of(of);
      cluster[subject] = clusters.of(grouped.of(of));
    }

    boolean isOfAi(int subject) {
      return ai[subject] > 0;
    }

    void arrange(int[] order) {
      life = life.length == 0 ? life : pick(order, life);
      row = pick(order, row);
      day = pick(order, day);
      ai = pick(order, ai);
      weight = pick(order, weight);
      share = pick(order, share);
      stratum = pick(order, stratum);
      cluster = pick(order, cluster);
    }
  }

  /** Subjects as models go through them: those that are compared lie together. */
  private static Lifespans inOrder(Subjects subjects, Ties ties, boolean[] ended) {
    int[] order = Lifetimes.order(subjects.day, subjects.stratum);
    subjects.arrange(order);
    return new Lifespans(subjects, ties, pick(order, ended));
  }

  /**
   * Commits until their first event. The rows of a commit that a record splits are at risk by their
   * share of its lines, until any of them fails.
   */
  public static Lifespans ofFirst(
      Observations observations,
      Events events,
      FollowUp plan,
      Arms arms,
      Grouping strata,
      Grouping clusters) {
    int[] rows =
        IntStream.range(arms.from(), arms.to())
            .filter(row -> arms.holds(row) && observations.followUpDays(row) > 0)
            .toArray();
    Subjects found = new Subjects(rows.length, clusters);
    boolean[] ended = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      int row = rows[i];
      double end = Math.min(observations.followUpDays(row), plan.windowDays());
      int event =
          events.firstOf(observations.firstRow(row), observations.nextCommit(row), plan.choice());
      double first = event < 0 ? Double.POSITIVE_INFINITY : events.age(event);
      ended[i] = first < end && events.isOf(row, event);
      found.day[i] = Math.min(first, end);
      found.share[i] = observations.share(row);
      found.place(i, row, arms, strata, clusters);
    }
    return inOrder(found, Ties.EFRON, ended);
  }

  /** Single lives; those of one fate are one subject with a weight, so ties are Breslow's. */
  public static Lifespans ofLives(
      Lives lives, double windowDays, Arms arms, Grouping strata, Grouping clusters) {
    int[] rows = IntStream.range(arms.from(), arms.to()).filter(arms::holds).toArray();
    int size = IntStream.of(rows).map(row -> lives.to(row) - lives.from(row)).sum();
    Subjects found = new Subjects(size, clusters);
    found.life = new int[size];
    boolean[] ended = new boolean[size];
    int subject = 0;
    for (int row : rows) {
      for (int life = lives.from(row); life < lives.to(row); life++) {
        ended[subject] = lives.ended(life) && lives.days(life) < windowDays;
        found.day[subject] = Math.min(lives.days(life), windowDays);
        found.weight[subject] = lives.sharedBy(life);
        found.life[subject] = life;
        found.place(subject++, row, arms, strata, clusters);
      }
    }
    return inOrder(found, Ties.BRESLOW, ended);
  }

  /**
   * These lives until one cause ends them; those that another ends are watched until then.
   *
   * @param lives the same
   * @param cause its number
   * @see <a href="https://doi.org/10.2307/2530374">Prentice and others (1978), cause-specific
   *     hazards</a>
   */
  public Lifespans until(Lives lives, int cause) {
    boolean[] byCause = new boolean[ended.length];
    for (int i = 0; i < ended.length; i++) {
      byCause[i] = ended[i] && lives.cause(subjects.life[i]) == cause;
    }
    return new Lifespans(subjects, ties, byCause, lifetimes.ending(byCause));
  }

  /** The hazard of AI over human by {@link Cox}'s model; empty without a finite estimate. */
  public Optional<HazardRatio> hazards() {
    return Cox.fit(lifetimes, ties).map(model -> HazardRatio.of(model, subjects.clusters.count()));
  }

  /** Whether both arms end alike, compared within strata. */
  public ScoreTest logRank() {
    return ScoreTest.logRank(lifetimes, ties);
  }

  /**
   * Mean time until the end within a horizon, AI less human. Strata that hold both arms alone
   * count, each by the weights of Mantel and Haenszel: as much of one arm as of the other.
   *
   * @return empty where the arms have too few subjects to watch for a day, or no end was seen
   * @see <a href="https://doi.org/10.1080/01621459.2016.1260466">Li, Morgan and Zaslavsky
   *     (2018)</a>, whose overlap weights these are within strata
   */
  public Optional<MeanDifference> means() {
    double[] balanced = balanced();
    int[] both = IntStream.range(0, ended.length).filter(i -> balanced[i] > 0).toArray();
    double horizon = Math.min(lastDay(both, true), lastDay(both, false));
    boolean seen = IntStream.of(both).anyMatch(i -> ended[i] && subjects.day[i] <= horizon);
    return seen ? Optional.of(MeanDifference.of(of(both, balanced), horizon)) : Optional.empty();
  }

  private Lifetimes of(int[] chosen, double[] balanced) {
    Renumbered numbers = new Renumbered(subjects.clusters.count());
    double[] weights =
        IntStream.of(chosen).mapToDouble(i -> balanced[i] / subjects.share[i]).toArray();
    return Lifetimes.of(pick(chosen, subjects.day), pick(chosen, ended), pick(chosen, subjects.ai))
        .weighted(weights)
        .atRiskBy(pick(chosen, subjects.share))
        .clustered(IntStream.of(chosen).map(i -> numbers.of(subjects.cluster[i])).toArray());
  }

  private static double[] pick(int[] chosen, double[] of) {
    double[] picked = new double[chosen.length];
    Arrays.setAll(picked, i -> of[chosen[i]]);
    return picked;
  }

  private static int[] pick(int[] chosen, int[] of) {
    int[] picked = new int[chosen.length];
    Arrays.setAll(picked, i -> of[chosen[i]]);
    return picked;
  }

  private static boolean[] pick(int[] chosen, boolean[] of) {
    boolean[] picked = new boolean[chosen.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = of[chosen[i]];
    }
    return picked;
  }

  /** What each subject weighs; 0 where its stratum has none of the other arm. */
  private double[] balanced() {
    int[] stratum = subjects.stratum;
    double[] weight = subjects.weight;
    double[] share = subjects.share;
    int strata = Arrays.stream(stratum).max().orElse(-1) + 1;
    double[] aiWeight = new double[strata];
    double[] humanWeight = new double[strata];
    for (int i = 0; i < ended.length; i++) {
      (subjects.isOfAi(i) ? aiWeight : humanWeight)[stratum[i]] += weight[i] * share[i];
    }
    double[] balanced = new double[ended.length];
    for (int i = 0; i < balanced.length; i++) {
      double other = (subjects.isOfAi(i) ? humanWeight : aiWeight)[stratum[i]];
      double both = aiWeight[stratum[i]] + humanWeight[stratum[i]];
      balanced[i] = weight[i] * share[i] * other / both;
    }
    return balanced;
  }

  /** The last day on which an arm has enough commits with something left to watch. */
  private double lastDay(int[] chosen, boolean ofArm) {
    double[] last = new double[Arrays.stream(subjects.row).max().orElse(-1) + 1];
    Arrays.fill(last, -1);
    for (int i : chosen) {
      if (subjects.isOfAi(i) == ofArm) {
        last[subjects.row[i]] = Math.max(last[subjects.row[i]], subjects.day[i]);
      }
    }
    double[] sorted = Arrays.stream(last).filter(day -> day >= 0).sorted().toArray();
    return sorted.length < LEAST_AT_RISK ? 0 : sorted[sorted.length - LEAST_AT_RISK];
  }
}
