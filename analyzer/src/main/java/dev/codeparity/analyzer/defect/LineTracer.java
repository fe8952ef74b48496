package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.origin.DeletedLines;
import dev.codeparity.analyzer.origin.LineOrigin;
import dev.codeparity.analyzer.origin.LineView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Blames the commits that the lines which a fix deletes come from: B-, AG-, MA-, RA-, L-, R-SZZ.
 */
public final class LineTracer implements LinkTracer {
  private static final List<SzzVariant> LINE_VARIANTS =
      List.of(
          SzzVariant.B, SzzVariant.AG, SzzVariant.MA, SzzVariant.RA, SzzVariant.L, SzzVariant.R);

  private final SzzVariant variant;
  private final History history;
  private final int[] linesChanged;

  private LineTracer(SzzVariant variant, History history, int[] linesChanged) {
    this.variant = variant;
    this.history = history;
    this.linesChanged = linesChanged;
  }

  /** The tracers of a walk over a history, by variant. */
  public static Map<SzzVariant, LineTracer> of(History history) {
    int[] linesChanged = new int[history.size()];
    Map<SzzVariant, LineTracer> tracers = new EnumMap<>(SzzVariant.class);
    for (SzzVariant variant : LINE_VARIANTS) {
      tracers.put(variant, new LineTracer(variant, history, linesChanged));
    }
    return tracers;
  }

  @Override
  public void note(CommitDigest commit, ReadChange read) {
    linesChanged[commit.commit().index()] =
        commit.summary().linesAdded() + commit.summary().linesDeleted();
  }

  @Override
  public Supplier<List<DefectLink>> trace(FixChange fix) {
    Map<Blamed, Map<Integer, Integer>> lines = blamed(fix.deleted());
    chosen(lines.keySet().stream().map(Blamed::commit).distinct().map(history::commit).toList())
        .ifPresent(one -> lines.keySet().removeIf(blamed -> blamed.commit != one.index()));
    int total = lines.values().stream().mapToInt(LineTracer::sum).sum();
    List<DefectLink> links = new ArrayList<>();
    lines.forEach(
        (blamed, bySource) ->
            links.add(
                new DefectLink(
                    variant,
                    fix.index(),
                    blamed.commit,
                    LinkMethod.SZZ,
                    blamed.path,
                    bySource,
                    OptionalDouble.empty(),
                    (double) sum(bySource) / total)));
    return () -> links;
  }

  private record Blamed(int commit, String path) {}

  private static int sum(Map<Integer, Integer> lines) {
    return lines.values().stream().mapToInt(Integer::intValue).sum();
  }

  /**
   * How many of the deleted lines each commit owns in each file, by source of its record. From
   * MA-SZZ on, lines of tests, imports and punctuation count only in a fix that deletes no others.
   */
  private Map<Blamed, Map<Integer, Integer>> blamed(List<DeletedLines> deleted) {
    if (variant == SzzVariant.B || variant == SzzVariant.AG) {
      return blamed(deleted, true);
    }
    Map<Blamed, Map<Integer, Integer>> telling = blamed(deleted, false);
    return telling.isEmpty() ? blamed(deleted, true) : telling;
  }

  private Map<Blamed, Map<Integer, Integer>> blamed(List<DeletedLines> deleted, boolean tangled) {
    Map<Blamed, Map<Integer, Integer>> lines = new LinkedHashMap<>();
    for (DeletedLines file : deleted) {
      for (int line = 0; line < file.size(); line++) {
        if (!isEvidence(file, line) || (!tangled && (file.isTest(line) || file.isTrivial(line)))) {
          continue;
        }
        LineOrigin origin = file.from(line, view(variant));
        if (origin.commit() >= 0 && isCandidate(history.commit(origin.commit()))) {
          lines
              .computeIfAbsent(new Blamed(origin.commit(), file.path()), blamed -> new HashMap<>())
              .merge(origin.source(), 1, Integer::sum);
        }
      }
    }
    return lines;
  }

  /** The views of the ledger that variants read. */
  public static Set<LineView> views(Collection<SzzVariant> variants) {
    return variants.stream().map(LineTracer::view).collect(Collectors.toUnmodifiableSet());
  }

  private static LineView view(SzzVariant variant) {
    return switch (variant) {
      case OFF, B, RANKED, AGELESS -> LineView.BLAMED;
      case AG -> LineView.RESPACED;
      case MA, L, R -> LineView.WRITTEN;
      case RA -> LineView.BEFORE_REFACTORING;
    };
  }

  private boolean isEvidence(DeletedLines file, int line) {
    return switch (variant) {
      case OFF, RANKED, AGELESS -> false;
      case B -> true;
      case AG -> file.isCodeChanged(line);
      case MA, L, R -> file.isCodeGone(line);
      case RA -> file.isCodeGone(line) && !file.isRefactored(line);
    };
  }

  private boolean isCandidate(Commit commit) {
    return switch (variant) {
      case MA, RA, L, R -> !commit.isMerge();
      case OFF, B, AG, RANKED, AGELESS -> true;
    };
  }

  /** The one candidate that a variant settles on, if it settles on one. */
  private Optional<Commit> chosen(List<Commit> candidates) {
    Comparator<Commit> latest =
        Comparator.comparing(Commit::commitTime).thenComparing(Commit::index);
    Comparator<Commit> largest =
        Comparator.<Commit>comparingInt(c -> linesChanged[c.index()]).thenComparing(latest);
    return switch (variant) {
      case L -> candidates.stream().max(largest);
      case R -> candidates.stream().max(latest);
      case OFF, B, AG, MA, RA, RANKED, AGELESS -> Optional.empty();
    };
  }
}
