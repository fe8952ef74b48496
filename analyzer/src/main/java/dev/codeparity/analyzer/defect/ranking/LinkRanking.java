package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.DefectLink;
import dev.codeparity.analyzer.defect.FixChange;
import dev.codeparity.analyzer.defect.LinkMethod;
import dev.codeparity.analyzer.defect.LinkTracer;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.CommitDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Links a fix to the one commit that most probably broke what it mends, or to none where even that
 * one is unlikely. What it looks at is in {@link Feature}, how much each weighs was learnt from
 * known links.
 */
public final class LinkRanking implements LinkTracer {
  private static final int SHOWN = 3;
  private static final int REASONS = 6;

  private final Candidates candidates;
  private final Map<SzzVariant, RankingModel> models = new EnumMap<>(SzzVariant.class);
  private final List<RankedFix> ranked = new ArrayList<>();

  /**
   * @param history the history that is walked
   */
  public LinkRanking(History history) {
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
    return List.copyOf(ranked);
  }

  @Override
  public List<DefectLink> trace(FixChange fix) {
    List<Candidate> found = candidates.of(fix.digest(), fix.read(), fix.before());
    if (found.isEmpty()) {
      return List.of();
    }
    List<DefectLink> links = new ArrayList<>();
    models.forEach(
        (variant, model) -> {
          double[] probabilities = model.probabilities(found);
          List<Integer> order = order(probabilities);
          int first = order.get(0);
          boolean answered = probabilities[first] >= model.threshold();
          if (answered) {
            links.addAll(links(variant, fix.index(), found.get(first), probabilities[first]));
          }
          if (variant == SzzVariant.RANKED) {
            ranked.add(
                new RankedFix(
                    fix.index(),
                    found.size(),
                    answered,
                    order.stream()
                        .limit(SHOWN)
                        .map(i -> shown(model, found.get(i), probabilities[i]))
                        .toList()));
          }
        });
    return links;
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

  private static RankedCandidate shown(RankingModel model, Candidate candidate, double chance) {
    return new RankedCandidate(
        candidate.commit(),
        chance,
        model.reasons(candidate).stream()
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
