package dev.codeparity.analyzer.measure;

import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.provenance.Provenance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the observations of tables that somebody corrected or made with other tools. What tables of
 * commits and links cannot tell, such as what became of lines, is left empty.
 */
public final class TableMeasures {
  private static final Duration SELF_REPAIR = Duration.ofHours(24);

  private final MeasureSettings settings;
  private final Map<String, CommitRecord> byId = new HashMap<>();

  private TableMeasures(List<CommitRecord> commits, MeasureSettings settings) {
    this.settings = settings;
    commits.forEach(commit -> byId.put(commit.commit(), commit));
  }

  /**
   * The observations.
   *
   * @param commits in any order; of their outcomes only reverts and reviews are read
   * @param defects whose inducing commits are among them; reasons for not counting are made anew
   */
  public static Measures of(
      List<CommitRecord> commits,
      List<DefectRecord> defects,
      List<AuthorRecord> authors,
      MeasureSettings settings) {
    return new TableMeasures(commits, settings).measures(commits, defects, authors);
  }

  private Measures measures(
      List<CommitRecord> commits, List<DefectRecord> defects, List<AuthorRecord> authors) {
    List<CommitRecord> inOrder =
        commits.stream()
            .sorted(
                Comparator.comparing(CommitRecord::landingTime).thenComparing(CommitRecord::commit))
            .toList();
    List<DefectRecord> judged = defects.stream().map(this::judged).toList();
    Map<String, List<DefectRecord>> byInducing =
        judged.stream().collect(Collectors.groupingBy(DefectRecord::inducingCommit));
    List<CommitRecord> rows = new ArrayList<>();
    List<Repairs> repairs = new ArrayList<>();
    List<List<Part>> parts = new ArrayList<>();
    for (CommitRecord commit : inOrder) {
      Repairs found =
          Repairs.of(
              byInducing.getOrDefault(commit.commit(), List.of()), row -> isOnTheSpot(commit, row));
      rows.add(commit.withOutcome(outcome(commit, found)));
      repairs.add(found);
      parts.add(parts(commit));
    }
    return new Measures(
        rows,
        repairs,
        List.of(),
        parts,
        List.of(),
        judged,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        AdoptionRows.rows(rows, settings.period()),
        List.of(),
        authors);
  }

  /** The code lines by who wrote them; what became of them is not told. */
  private static List<Part> parts(CommitRecord commit) {
    LineDeaths unknown = new LineDeaths(0, List.of());
    List<Part> parts =
        Stream.of(Provenance.values())
            .filter(provenance -> commit.codeLinesAdded(provenance) > 0)
            .map(wrote -> new Part(wrote, commit.codeLinesAdded(wrote), unknown))
            .toList();
    return parts.isEmpty()
        ? List.of(new Part(commit.label().provenance(), commit.size().codeLinesAdded(), unknown))
        : parts;
  }

  /** Only what makes a link no event of anyone is told; sides and windows are the estimates'. */
  private DefectRecord judged(DefectRecord row) {
    if (row.variant() != settings.szz()) {
      return row.because(Optional.of(NotCounted.OTHER_VARIANT));
    }
    CommitRecord inducing = byId.get(row.inducingCommit());
    return row.because(
        inducing != null && inducing.merge() ? Optional.of(NotCounted.MERGE) : Optional.empty());
  }

  private boolean isOnTheSpot(CommitRecord commit, DefectRecord row) {
    boolean within =
        row.fixTime().isBefore(commit.landingTime().plus(SELF_REPAIR))
            && row.fixerId().equals(commit.accountableId());
    CommitRecord fix = byId.get(row.fixCommit());
    return within || (fix != null && cameTogether(commit, fix));
  }

  private static boolean cameTogether(CommitRecord one, CommitRecord other) {
    return one.arrival().isPresent()
        && one.arrival().equals(other.arrival())
        && !one.arrival().get().equals(one.commit())
        && !one.arrival().get().equals(other.commit());
  }

  private CommitRecord.Outcome outcome(CommitRecord commit, Repairs found) {
    return new CommitRecord.Outcome(
        Math.max(0, Ages.days(commit.landingTime(), settings.asOf())),
        0,
        found.escapedBefore(settings.followUpDays()),
        found.onTheSpot(),
        found.firstEscapedBefore(settings.followUpDays()),
        commit.outcome().firstRevertTime(),
        0,
        0,
        OptionalInt.empty(),
        OptionalInt.empty(),
        commit.outcome().review());
  }
}
