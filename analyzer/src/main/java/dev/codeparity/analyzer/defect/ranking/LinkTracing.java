package dev.codeparity.analyzer.defect.ranking;

import dev.codeparity.analyzer.defect.DefectLinks;
import dev.codeparity.analyzer.defect.LineTracer;
import dev.codeparity.analyzer.defect.LinkTracer;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.defect.reading.ChangeReading;
import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.work.Threads;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that finding links asks of one walk: ledger, readings, and all variants asked. */
public final class LinkTracing {
  private static final Set<SzzVariant> RANKING = EnumSet.of(SzzVariant.RANKED, SzzVariant.AGELESS);

  private final LineLedger ledger;
  private final DefectLinks links;
  private final Optional<ChangeReading> reading;
  private final Optional<LinkRanking> ranking;

  /**
   * @param history the history that is walked
   * @param variants the variants to ask
   * @param code how files are read as code
   * @param threads on which links are worked out while the walk goes on
   */
  public LinkTracing(
      History history, Collection<SzzVariant> variants, CodeReading code, Threads threads) {
    boolean ranks = variants.stream().anyMatch(RANKING::contains);
    ledger = ranks ? LineLedger.rememberingPast(history) : new LineLedger(history);
    reading = ranks ? Optional.of(new ChangeReading(code)) : Optional.empty();
    ranking = ranks ? Optional.of(new LinkRanking(history, threads)) : Optional.empty();
    Map<SzzVariant, LinkTracer> tracers = new EnumMap<>(SzzVariant.class);
    tracers.putAll(LineTracer.of(history));
    ranking.ifPresent(ranked -> RANKING.forEach(variant -> tracers.put(variant, ranked)));
    links = new DefectLinks(ledger, variants, tracers);
  }

  /** The ledger of the walk, kept by the caller. */
  public LineLedger ledger() {
    return ledger;
  }

  /** The links, to be given every commit of the walk. */
  public DefectLinks links() {
    return links;
  }

  /** The likeliest candidates of the fixes taken so far; none where no variant ranks. */
  public List<RankedFix> ranked() {
    return ranking.map(LinkRanking::ranked).orElse(List.of());
  }

  /**
   * Reads from the contents of a commit what the variants need. Safe for use from several threads.
   *
   * @param isFix whether it is a fix commit
   */
  public ReadChange read(CommitChanges changes, boolean isFix) {
    return reading.map(reader -> reader.read(changes, isFix)).orElse(ReadChange.NOTHING);
  }
}
