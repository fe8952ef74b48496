package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.origin.LineLedger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Links fix commits to the commits that introduced what they fixed, for several variants of SZZ in
 * one pass. What the message of a fix says outranks what SZZ makes of the lines that it deletes: a
 * fix that names commits is linked to these alone.
 */
public final class DefectLinks {
  private final LineLedger ledger;
  private final Set<LinkTracer> tracers = new LinkedHashSet<>();
  private final List<Supplier<List<DefectLink>>> tracing = new ArrayList<>();
  private final Map<SzzVariant, List<DefectLink>> traced = new EnumMap<>(SzzVariant.class);

  /**
   * @param ledger the ledger of the walk
   * @param variants the variants to ask
   * @param tracers how each variant that traces lines does so; several may share one
   */
  public DefectLinks(
      LineLedger ledger,
      Collection<SzzVariant> variants,
      Map<SzzVariant, ? extends LinkTracer> tracers) {
    this.ledger = ledger;
    for (SzzVariant variant : variants) {
      traced.put(variant, new ArrayList<>());
      LinkTracer tracer = tracers.get(variant);
      if (tracer != null) {
        this.tracers.add(tracer);
      }
    }
  }

  /**
   * Takes a commit of the walk. To be called for every commit, in the order of the history, before
   * the ledger takes it over.
   *
   * @param read what was read from the contents that it changed
   * @param isFix whether it is a fix commit
   */
  public void take(CommitDigest commit, ReadChange read, boolean isFix) {
    if (isFix && !tracers.isEmpty()) {
      FixChange fix = new FixChange(commit, read, ledger.deletedBy(commit), ledger);
      tracers.forEach(tracer -> tracing.add(tracer.trace(fix)));
    }
    tracers.forEach(tracer -> tracer.note(commit, read));
  }

  /**
   * The links that a variant makes from lines alone, by fix, in the order of the history.
   *
   * @param variant one of those asked
   */
  public List<DefectLink> traced(SzzVariant variant) {
    return List.copyOf(linksOf(variant));
  }

  /**
   * All links of a variant, by fix: those that messages name and, for fixes of which they name
   * none, those traced.
   *
   * @param variant one of those asked
   * @param messages what messages name
   * @param isFix which commits are fixes
   */
  public List<DefectLink> links(SzzVariant variant, MessageLinks messages, IntPredicate isFix) {
    NavigableMap<Integer, List<DefectLink>> byFix = byFix(messages.links(variant, isFix));
    byFix(linksOf(variant)).forEach(byFix::putIfAbsent);
    return byFix.values().stream().flatMap(List::stream).toList();
  }

  private List<DefectLink> linksOf(SzzVariant variant) {
    for (Supplier<List<DefectLink>> fix : tracing) {
      for (DefectLink link : fix.get()) {
        if (traced.containsKey(link.variant())) {
          traced.get(link.variant()).add(link);
        }
      }
    }
    tracing.clear();
    List<DefectLink> links = traced.get(variant);
    if (links == null) {
      throw new IllegalArgumentException(variant + " was not asked");
    }
    return links;
  }

  private static NavigableMap<Integer, List<DefectLink>> byFix(List<DefectLink> links) {
    return links.stream()
        .collect(Collectors.groupingBy(DefectLink::fix, TreeMap::new, Collectors.toList()));
  }
}
