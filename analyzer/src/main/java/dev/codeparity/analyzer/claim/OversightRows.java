package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.provenance.ReviewKind;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.BiPredicate;

/** By which records people's reviews are known: rows of {@code threats.csv}. */
final class OversightRows {
  private OversightRows() {}

  /**
   * @param work the commits of people and AI
   * @param holds whether a side holds a commit
   */
  static List<ThreatRecord> rows(
      List<CommitRecord> work, BiPredicate<ProvenanceGroup, CommitRecord> holds) {
    ThreatRows rows = new ThreatRows();
    for (ProvenanceGroup arm : List.of(ProvenanceGroup.AI, ProvenanceGroup.HUMAN)) {
      List<CommitRecord> own = work.stream().filter(commit -> holds.test(arm, commit)).toList();
      for (ReviewKind kind : ReviewKind.values()) {
        long count =
            own.stream().filter(c -> c.outcome().review().filter(kind::equals).isPresent()).count();
        rows.add(
            "reviewed_" + kind.name().toLowerCase(Locale.ROOT),
            arm,
            own.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) count / own.size()),
            "share",
            note(kind));
      }
    }
    return rows.all();
  }

  private static String note(ReviewKind kind) {
    return switch (kind) {
      case STATED -> "Commits whose message, or that of a merge, names another person as reviewer.";
      case MERGED ->
          "Commits that another person merged, without a reviewer named; reviews on a forge leave"
              + " no other trace.";
      case APPLIED -> "Commits that another person committed, without a plainer record.";
    };
  }
}
