package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.QualityRule;
import dev.codeparity.analyzer.quality.ViolationEvent;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What happened to one violation of a rule: the row of {@code violations.csv}.
 *
 * @param commit full id of the commit that introduced or removed it or, of one that stands at the
 *     head, wrote the line; empty if that is unknown
 * @param path where the file lies
 * @param rule the rule
 * @param event what happened
 * @param beginLine first line of the place, counted from 1
 * @param place the class and, within one, the method or the variable; empty outside of classes
 * @param introducedCommit full id of the commit that introduced it; empty if it is unknown
 * @param provenance who wrote the line that it stood on then, where a record of the introducing
 *     commit tells, else whoever wrote most of that commit; empty if the introduction is unknown
 * @param daysOpen days from its introduction to its removal, or to the end of observation; empty if
 *     the introduction is unknown
 * @param open whether it still stands at the end of observation
 */
public record ViolationRecord(
    Optional<String> commit,
    String path,
    QualityRule rule,
    ViolationEvent.Kind event,
    int beginLine,
    String place,
    Optional<String> introducedCommit,
    Optional<Provenance> provenance,
    OptionalDouble daysOpen,
    boolean open) {
  public ViolationRecord {
    commit.ifPresent(id -> Require.fullId("commit", id));
    introducedCommit.ifPresent(id -> Require.fullId("introducedCommit", id));
    daysOpen.ifPresent(days -> Require.notNegative("daysOpen", days));
  }
}
