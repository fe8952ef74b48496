package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.DefectLink;
import dev.codeparity.analyzer.defect.FixChange;
import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.LinkTracer;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Links a fix to the one commit that most probably broke what it mends, or to none where even that
 * one is unlikely. What it looks at is in {@link Feature}, how much each weighs was learnt from
 * known links.
 */
public final class LinkRanking implements LinkTracer {
  private static final int SHOWN = 3;
  private static final int REASONS = 6;

  /** So many fixes wait for their ranking at most, each with what it asks about. */
  private static final int MOST_BEGUN = 256;

  private final Candidates candidates;
  private final Map<SzzVariant, RankingModel> models = new EnumMap<>(SzzVariant.class);
  private final Threads threads;
  private final Deque<ForkJoinTask<Ranked>> begun = new ArrayDeque<>();
  private final Map<Integer, Ranked> ranked = new TreeMap<>();

  /**
   * @param history the history that is walked
   * @param threads on which fixes are ranked while the walk goes on
   */
  public LinkRanking(History history, Threads threads) {
    this.threads = threads;
    candidates = new Candidates(history);
    models.put(SzzVariant.RANKED, RankingModel.full());
    models.put(SzzVariant.AGELESS, RankingModel.withoutAge());
  }

  /** The least probability, in [0, 1], with which the likeliest candidate is the answer. */
  public static double leastProbability() {
    return RankingModel.full().threshold();
  }

  /** The fixes that were asked about, each with its likeliest candidates, in order. */
  public List<RankedFix> ranked() {
    return settled().values().stream().map(Ranked::fix).toList();
  }

  @Override
  public Supplier<List<DefectLink>> trace(FixChange fix) {
    Optional<Inquiry> inquiry = candidates.about(fix.digest(), fix.read(), fix.before());
    if (inquiry.isEmpty()) {
      return List::of;
    }
    begun.add(threads.begin(() -> rank(inquiry.get())));
    while (!begun.isEmpty() && (begun.element().isDone() || begun.size() > MOST_BEGUN)) {
      settleFirst();
    }
    int index = fix.index();
    return () -> Objects.requireNonNull(settled().get(index)).links();
  }

  private void settleFirst() {
    Ranked first = begun.remove().join();
    ranked.put(first.fix.fix(), first);
  }

  private Map<Integer, Ranked> settled() {
    while (!begun.isEmpty()) {
      settleFirst();
    }
    return ranked;
  }

  private record Ranked(RankedFix fix, List<DefectLink> links) {}

  private Ranked rank(Inquiry inquiry) {
    int fix = inquiry.fix().index();
    List<Valued> found = inquiry.candidates().stream().map(Valued::new).toList();
    List<DefectLink> links = new ArrayList<>();
    models.forEach(
        (variant, model) -> {
          double[] probabilities = model.probabilities(found);
          int first = order(probabilities).get(0);
          if (probabilities[first] >= model.threshold()) {
            links.addAll(links(variant, fix, found.get(first).candidate(), probabilities[first]));
          }
        });
    return new Ranked(ranked(fix, found), links);
  }

  private static RankedFix ranked(int fix, List<Valued> found) {
    RankingModel model = RankingModel.full();
    double[] probabilities = model.probabilities(found);
    List<Integer> order = order(probabilities);
    return new RankedFix(
        fix,
        found.size(),
        probabilities[order.get(0)] >= model.threshold(),
        order.stream()
            .limit(SHOWN)
            .map(i -> shown(model, found.get(i), probabilities[i]))
            .toList());
  }

  @Override
  public void note(CommitDigest commit, ReadChange read) {
    candidates.note(read);
  }

  /** Of equally likely candidates the newest comes first. */
  private static List<Integer> order(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
        .toList();
  }

  private static RankedCandidate shown(RankingModel model, Valued found, double chance) {
    return new RankedCandidate(
        found.candidate().commit(),
        chance,
        model.reasons(found).stream()
            .sorted(Comparator.comparingDouble(reason -> -Math.abs(reason.added())))
            .limit(REASONS)
            .toList());
  }

  private static List<DefectLink> links(
      SzzVariant variant, int fix, Candidate inducing, double probability) {
    List<Evidence.InPath> deleted = inducing.evidence().deletedIn;
    if (deleted.isEmpty()) {
      return List.of(
          link(variant, fix, inducing, probability, inducing.evidence().path, Map.of(), 1));
    }
    return deleted.stream()
        .map(
            in ->
                link(
                    variant,
                    fix,
                    inducing,
                    probability,
                    in.path(),
                    in.linesBySource(),
                    (double) in.lines() / inducing.evidence().deleted))
        .toList();
  }

  private static DefectLink link(
      SzzVariant variant,
      int fix,
      Candidate inducing,
      double probability,
      String path,
      Map<Integer, Integer> linesBySource,
      double weight) {
    return new DefectLink(
        variant,
        fix,
        inducing.commit(),
        LinkMethod.SZZ,
        path,
        linesBySource,
        OptionalDouble.of(probability),
        weight);
  }
}
