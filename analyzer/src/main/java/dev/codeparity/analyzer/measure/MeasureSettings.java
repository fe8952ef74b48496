package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the observations are made by.
 *
 * @param asOf end of observation
 * @param since only commits landed at or after this time are compared
 * @param until only commits landed at or before this time are compared
 * @param followUpDays follow-up window in days, 1 or more
 * @param churnWindowDays churn window in days, 1 or more
 * @param period length of the periods shown
 * @param ai which provenances form the AI side
 * @param mixed where mixed commits go
 * @param szz the SZZ variant in force
 */
public record MeasureSettings(
    Instant asOf,
    Optional<Instant> since,
    Optional<Instant> until,
    int followUpDays,
    int churnWindowDays,
    PeriodLength period,
    AiSide ai,
    MixedSide mixed,
    SzzVariant szz) {
  private static final List<Provenance> PROVENANCES = List.of(Provenance.values());

  /** The same settings with another variant in force. */
  MeasureSettings under(SzzVariant variant) {
    return new MeasureSettings(
        asOf, since, until, followUpDays, churnWindowDays, period, ai, mixed, variant);
  }

  /** The same with other sides of the comparison. */
  public MeasureSettings withSides(AiSide otherAi, MixedSide otherMixed) {
    return new MeasureSettings(
        asOf, since, until, followUpDays, churnWindowDays, period, otherAi, otherMixed, szz);
  }

  /** The same with only commits landed at or after a time compared. */
  public MeasureSettings since(Instant start) {
    return new MeasureSettings(
        asOf, Optional.of(start), until, followUpDays, churnWindowDays, period, ai, mixed, szz);
  }

  /** Whether a commit that landed then is compared. */
  public boolean isInRange(Instant landing) {
    return since.map(start -> !landing.isBefore(start)).orElse(true)
        && until.map(end -> !landing.isAfter(end)).orElse(true);
  }

  /**
   * Whether a group of rows holds commits of a provenance; the AI and the human side are as these
   * settings make them.
   */
  public boolean holds(ProvenanceGroup group, Provenance provenance) {
    boolean isMixed = provenance == Provenance.MIXED;
    return switch (group) {
      case ALL -> true;
      case AI -> isMixed ? mixed == MixedSide.AI : provenance.isAi() && isOnASide(provenance);
      case HUMAN -> isMixed ? mixed == MixedSide.HUMAN : provenance == Provenance.HUMAN;
      case AI_AUTHORED, AI_ASSISTED, MIXED, AUTOMATION -> group == ProvenanceGroup.of(provenance);
    };
  }

  /** The code lines that a commit added and a group of rows holds. */
  public int codeLinesAdded(ProvenanceGroup group, CommitRecord commit) {
    if (commit.isUndivided()) {
      return holds(group, commit.label().provenance()) ? commit.size().codeLinesAdded() : 0;
    }
    int lines = 0;
    for (Provenance provenance : PROVENANCES) {
      lines += holds(group, provenance) ? commit.codeLinesAdded(provenance) : 0;
    }
    return lines;
  }

  /** Whether commits of a provenance are on either side of the comparison. */
  boolean isOnASide(Provenance provenance) {
    return switch (provenance) {
      case AI_AUTHORED -> ai != AiSide.ASSISTED;
      case AI_ASSISTED -> ai != AiSide.AUTHORED;
      case MIXED -> mixed != MixedSide.EXCLUDE;
      case HUMAN -> true;
      case AUTOMATION -> false;
    };
  }
}
