package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.origin.DeletedLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Links fix commits to the commits that introduced what they fixed. What the message of a fix says
 * outranks what SZZ makes of the lines that it deletes: a fix that names commits is linked to these
 * alone.
 */
public final class DefectLinks {
  private final SzzVariant variant;

  /**
   * @param variant how lines are traced for fixes that name no commit
   */
  public DefectLinks(SzzVariant variant) {
    this.variant = variant;
  }

  /**
   * Puts the links of all fix commits together, by fix.
   *
   * @param named links that messages name
   * @param traced links made by {@link #trace}, those of a fix together
   */
  public static List<DefectLink> combine(List<DefectLink> named, List<DefectLink> traced) {
    NavigableMap<Integer, List<DefectLink>> byFix = byFix(named);
    byFix(traced).forEach(byFix::putIfAbsent);
    return byFix.values().stream().flatMap(List::stream).toList();
  }

  private static NavigableMap<Integer, List<DefectLink>> byFix(List<DefectLink> links) {
    return links.stream()
        .collect(Collectors.groupingBy(DefectLink::fix, TreeMap::new, Collectors.toList()));
  }

  private record Candidate(int inducing, String path) {}

  /**
   * Links a fix commit to the commits that the lines which it deletes come from.
   *
   * @param fix index of the fix commit
   * @param deleted the lines, by file
   */
  public List<DefectLink> trace(int fix, List<DeletedLines> deleted) {
    Map<Candidate, Integer> lines = new LinkedHashMap<>();
    int total = 0;
    for (DeletedLines file : deleted) {
      for (int line = 0; line < file.size(); line++) {
        int origin = originOf(file, line);
        if (origin >= 0) {
          lines.merge(new Candidate(origin, file.path()), 1, Integer::sum);
          total++;
        }
      }
    }
    List<DefectLink> links = new ArrayList<>();
    for (Map.Entry<Candidate, Integer> entry : lines.entrySet()) {
      links.add(
          new DefectLink(
              variant,
              fix,
              entry.getKey().inducing,
              LinkMethod.SZZ,
              entry.getKey().path,
              entry.getValue(),
              (double) entry.getValue() / total));
    }
    return links;
  }

  private int originOf(DeletedLines file, int line) {
    return switch (variant) {
      case OFF -> -1;
      case B -> file.blamed(line);
      case AG -> file.isCodeGone(line) ? file.origin(line) : -1;
    };
  }
}
