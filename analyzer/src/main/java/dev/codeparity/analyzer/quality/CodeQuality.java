package dev.codeparity.analyzer.quality;

import java.util.List;

/**
 * What the rules found in a history.
 *
 * @param scope how much of it they looked at
 * @param rules the rules in force
 * @param events what happened to violations, in the order of the commits; at the head alone, those
 *     that stand there
 * @param methods what happened to methods, in the order of the commits; none at the head alone
 * @param clones blocks that commits added though they were there already; none at the head alone
 */
public record CodeQuality(
    QualityScope scope,
    QualityRules rules,
    List<ViolationEvent> events,
    List<MethodChange> methods,
    List<Clone> clones) {
  public CodeQuality {
    events = List.copyOf(events);
    methods = List.copyOf(methods);
    clones = List.copyOf(clones);
  }
}
