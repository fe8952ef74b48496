package dev.codeparity.analyzer.evaluation;

import dev.codeparity.analyzer.defect.DefectLink;
import dev.codeparity.analyzer.defect.LineTracer;
import dev.codeparity.analyzer.defect.MessageLinks;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.defect.ranking.LinkTracing;
import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.ChangeDigester;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.work.Threads;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * The links that the variants make for chosen commits of a history, taken to be fixes whatever
 * their messages say, by the one pass that an analysis makes.
 */
final class FixLinks {
  private static final int PROGRESS_STEP = 100;

  private final History history;
  private final Set<Integer> fixes;
  private final List<SzzVariant> variants;
  private final IntConsumer progress;
  private final CodeReading code = new CodeReading(PathRules.of(List.of(), List.of(), List.of()));
  private final LinkTracing tracing;
  private final Map<SzzVariant, List<DefectLink>> links = new EnumMap<>(SzzVariant.class);

  /**
   * @param fixes indices of the commits
   * @param progress is told how many commits have been walked
   */
  FixLinks(History history, Set<Integer> fixes, List<SzzVariant> variants, IntConsumer progress) {
    this.history = history;
    this.fixes = fixes;
    this.variants = variants;
    this.progress = progress;
    this.tracing = new LinkTracing(history, variants, code, Threads.of(1));
  }

  /** Walks the history, if any variant needs its lines. To be called once. */
  void trace(GitRepository repository, int threads) {
    if (variants.equals(List.of(SzzVariant.OFF))) {
      return;
    }
    ChangeDigester digester = new ChangeDigester(code, LineTracer.views(variants));
    repository.walk(
        history,
        threads,
        changes ->
            new Read(
                digester.digest(changes),
                tracing.read(changes, fixes.contains(changes.commit().index()))),
        this::take);
    variants.forEach(variant -> links.put(variant, tracing.links().traced(variant)));
  }

  private record Read(CommitDigest digest, ReadChange change) {}

  private void take(Read read) {
    int commit = read.digest.commit().index();
    tracing.links().take(read.digest, read.change, fixes.contains(commit));
    tracing.ledger().apply(read.digest);
    if (commit % PROGRESS_STEP == 0) {
      progress.accept(commit);
    }
  }

  /** Lets the commits that the fixes' own messages name, reverts among them, outrank the traces. */
  void readMessages() {
    MessageLinks messages = MessageLinks.of(history.commits());
    variants.forEach(v -> links.put(v, tracing.links().links(v, messages, fixes::contains)));
  }

  /**
   * The commits that each variant links a fix to, the heaviest first.
   *
   * @param issueKeys whether the ranking's answer stands for all commits of its issue
   */
  Map<SzzVariant, List<String>> of(int fix, boolean issueKeys) {
    Map<SzzVariant, List<String>> byVariant = new EnumMap<>(SzzVariant.class);
    for (SzzVariant variant : variants) {
      Map<Integer, Double> weights = new HashMap<>();
      for (DefectLink link : links.getOrDefault(variant, List.of())) {
        if (link.fix() == fix) {
          weights.merge(link.inducing(), link.weight(), Double::sum);
        }
      }
      Comparator<Integer> heaviest =
          Comparator.comparingDouble((Integer inducing) -> -weights.getOrDefault(inducing, 0.0))
              .thenComparing(Comparator.reverseOrder());
      List<String> ids =
          weights.keySet().stream()
              .sorted(heaviest)
              .flatMap(i -> issueKeys ? mates(variant, i, fix).stream() : Stream.of(i))
              .map(i -> history.commit(i).id())
              .toList();
      byVariant.put(variant, ids);
    }
    return byVariant;
  }

  private List<Integer> mates(SzzVariant variant, int inducing, int fix) {
    return variant == SzzVariant.RANKED
        ? new IssueMates(history).of(inducing, fix)
        : List.of(inducing);
  }
}
