package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.origin.DeletedLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Blames the commits that the lines which a fix deletes come from: B-, AG-, MA-, L- and R-SZZ. */
public final class LineTracer implements LinkTracer {
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
    for (SzzVariant variant :
        List.of(SzzVariant.B, SzzVariant.AG, SzzVariant.MA, SzzVariant.L, SzzVariant.R)) {
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
  public List<DefectLink> trace(FixChange fix) {
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
    return links;
  }

  private record Blamed(int commit, String path) {}

  private static int sum(Map<Integer, Integer> lines) {
    return lines.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many of the deleted lines each commit owns in each file, by source of its record. */
  private Map<Blamed, Map<Integer, Integer>> blamed(List<DeletedLines> deleted) {
    Map<Blamed, Map<Integer, Integer>> lines = new LinkedHashMap<>();
    for (DeletedLines file : deleted) {
      for (int line = 0; line < file.size(); line++) {
        int origin = originOf(file, line);
        if (origin >= 0 && isCandidate(history.commit(origin))) {
          lines
              .computeIfAbsent(new Blamed(origin, file.path()), blamed -> new HashMap<>())
              .merge(sourceOf(file, line), 1, Integer::sum);
        }
      }
    }
    return lines;
  }

  private int originOf(DeletedLines file, int line) {
    if (variant == SzzVariant.B) {
      return file.blamed(line);
    }
    return file.isCodeGone(line) ? file.origin(line) : -1;
  }

  private int sourceOf(DeletedLines file, int line) {
    return variant == SzzVariant.B ? file.blamedSource(line) : file.source(line);
  }

  private boolean isCandidate(Commit commit) {
    return switch (variant) {
      case MA, L, R -> !commit.isMerge();
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
      case OFF, B, AG, MA, RANKED, AGELESS -> Optional.empty();
    };
  }
}
