package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.DefectRecord;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.Repairs;
import dev.codeparity.analyzer.measure.ThreatRecord;
import dev.codeparity.analyzer.provenance.Provenance;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What could mislead about any answer, by the commits alone: rows of {@code threats.csv}. */
final class CommitThreats {
  private static final double YOUNG_DAYS = 30;

  private final Measures measures;
  private final Studies studies;
  private final ThreatRows rows = new ThreatRows();

  private CommitThreats(Measures measures, Studies studies) {
    this.measures = measures;
    this.studies = studies;
  }

  /** What the commits of each side are like, and both beside each other. */
  static List<ThreatRecord> ofSides(Measures measures, Studies studies) {
    CommitThreats threats = new CommitThreats(measures, studies);
    List<CommitRecord> ai = threats.commitsOf(ProvenanceGroup.AI);
    List<CommitRecord> human = threats.commitsOf(ProvenanceGroup.HUMAN);
    threats.ofArm(ProvenanceGroup.AI, ai);
    threats.ofArm(ProvenanceGroup.HUMAN, human);
    threats.rows.addAll(
        SizeThreats.between(
            ai, human, threats.commitsOf(ProvenanceGroup.AI, ProvenanceGroup.HUMAN)));
    return threats.rows.all();
  }

  /**
   * What the history is like, both sides together.
   *
   * @param linksJudged whether it is known of each link why it counts or does not
   */
  static List<ThreatRecord> ofHistory(Measures measures, Studies studies, boolean linksJudged) {
    CommitThreats threats = new CommitThreats(measures, studies);
    threats.mixed();
    threats.links(linksJudged);
    threats.largestMerge();
    threats.channels();
    return threats.rows.all();
  }

  /** Commits with code lines of any of the sides; one of lines of both is of both. */
  private List<CommitRecord> commitsOf(ProvenanceGroup... arms) {
    return studies.commits().stream().filter(commit -> hasLinesOf(arms, commit)).toList();
  }

  private boolean hasLinesOf(ProvenanceGroup[] arms, CommitRecord commit) {
    for (ProvenanceGroup arm : arms) {
      if (studies.codeLines(arm, commit) > 0) {
        return true;
      }
    }
    return false;
  }

  private void ofArm(ProvenanceGroup arm, List<CommitRecord> commits) {
    followUp(arm, commits);
    rows.addAll(SizeThreats.of(arm, commits));
    topPerson(arm, commits);
    selfRepairs(arm);
    squashes(arm, commits);
  }

  private void followUp(ProvenanceGroup arm, List<CommitRecord> commits) {
    double[] days = sorted(commits, c -> c.outcome().followUpDays());
    rows.add(
        "follow_up_median",
        arm,
        SizeThreats.quantile(days, 0.5),
        "days",
        "Half of the commits have been watched for less than this.");
    rows.add(
        "first_commit_age",
        arm,
        SizeThreats.quantile(days, 1),
        "days",
        "How long ago the first commit landed: no answer speaks of code older than that.");
    long young = commits.stream().filter(c -> c.outcome().followUpDays() < YOUNG_DAYS).count();
    rows.add(
        "follow_up_under_30_days",
        arm,
        share(young, commits.size()),
        "share",
        "Commits too young to have shown most of their defects.");
    long complete =
        commits.stream().filter(c -> c.outcome().followUpDays() >= studies.followUpDays()).count();
    rows.add(
        "follow_up_censored",
        arm,
        share(commits.size() - complete, commits.size()),
        "share",
        "Commits not yet watched for the whole follow-up window.");
  }

  private void squashes(ProvenanceGroup arm, List<CommitRecord> commits) {
    rows.add(
        "squash_share",
        arm,
        share(commits.stream().filter(CommitRecord::squash).count(), commits.size()),
        "share",
        "Commits into which several were squashed: what was mended before the squash is not seen.");
  }

  private void topPerson(ProvenanceGroup arm, List<CommitRecord> commits) {
    Map<String, Long> lines = new HashMap<>();
    commits.forEach(
        c -> lines.merge(c.accountableId(), (long) studies.codeLines(arm, c), Long::sum));
    long all = lines.values().stream().mapToLong(Long::longValue).sum();
    long top = lines.values().stream().mapToLong(Long::longValue).max().orElse(0);
    rows.add(
        "persons",
        arm,
        OptionalDouble.of(lines.size()),
        "persons",
        "People who answer for the commits.");
    rows.add(
        "top_person_share",
        arm,
        share(top, all),
        "share",
        "Added code lines that the one most active person answers for.");
  }

  private void selfRepairs(ProvenanceGroup arm) {
    long onTheSpot = 0;
    long all = 0;
    for (Repairs repairs : studies.repairs()) {
      for (Repairs.Event event : repairs.events()) {
        boolean counts = studies.holds(arm, event.provenance());
        all += counts ? 1 : 0;
        onTheSpot += counts && event.onTheSpot() ? 1 : 0;
      }
    }
    rows.add(
        "self_repair_share",
        arm,
        share(onTheSpot, all),
        "share",
        "Linked fixes made in the same merge or by the same person within a day: no escaped"
            + " defects, but a habit of committing can move them.");
  }

  private void mixed() {
    long mixed =
        studies.commits().stream().filter(c -> c.label().provenance() == Provenance.MIXED).count();
    long ai = studies.commits().stream().filter(c -> c.label().provenance().isAi()).count();
    rows.add(
        "mixed_share",
        ProvenanceGroup.MIXED,
        share(mixed, mixed + ai),
        "share",
        "Commits with AI evidence that mix AI and human work, mostly squashes; they are on neither"
            + " side unless asked for.");
  }

  private void links(boolean judged) {
    List<DefectRecord> links = measures.defects().stream().filter(DefectRecord::inForce).toList();
    Set<String> linked = links.stream().map(DefectRecord::fixCommit).collect(Collectors.toSet());
    List<CommitRecord> fixes = measures.commits().stream().filter(c -> c.repair().fix()).toList();
    long unlinked = fixes.stream().filter(c -> !linked.contains(c.commit())).count();
    rows.add(
        "unlinked_fixes",
        share(unlinked, fixes.size()),
        "share",
        "Fix commits for which no bug-inducing commit was found.");
    if (!judged) {
      return;
    }
    long counted = links.stream().filter(DefectRecord::counted).count();
    rows.add(
        "links_counted",
        share(counted, links.size()),
        "share",
        "Defect links that are events of the primary metric; defects.csv says why others are not.");
  }

  private void largestMerge() {
    Map<String, Long> byArrival = new HashMap<>();
    measures
        .commits()
        .forEach(
            c ->
                c.arrival()
                    .filter(arrival -> !arrival.equals(c.commit()))
                    .ifPresent(arrival -> byArrival.merge(arrival, 1L, Long::sum)));
    long largest = byArrival.values().stream().mapToLong(Long::longValue).max().orElse(0);
    rows.add(
        "largest_merge_share",
        share(largest, measures.commits().size()),
        "share",
        "Commits that came to the main line with the largest merge; fixes among them count as"
            + " repairs on the spot.");
  }

  private void channels() {
    TreeMap<String, Long> channels = new TreeMap<>();
    for (CommitRecord commit : studies.commits()) {
      if (commit.label().provenance().isAi()) {
        commit
            .label()
            .channel()
            .ifPresent(c -> channels.merge(c.name().toLowerCase(Locale.ROOT), 1L, Long::sum));
      }
    }
    channels.forEach(
        (channel, count) ->
            rows.add(
                "labels_by_" + channel,
                ProvenanceGroup.AI,
                OptionalDouble.of(count),
                "commits",
                "AI commits whose deciding evidence came from this channel."));
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private static double[] sorted(List<CommitRecord> commits, ToDoubleFunction<CommitRecord> value) {
    return commits.stream().mapToDouble(value).sorted().toArray();
  }
}
