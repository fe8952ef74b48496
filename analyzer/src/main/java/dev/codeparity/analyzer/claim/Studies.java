package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LineDeaths;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.measure.Part;
import dev.codeparity.analyzer.measure.ProvenanceGroup;
import dev.codeparity.analyzer.measure.Repairs;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.quality.MethodFacts;
import dev.codeparity.analyzer.statistics.ComparedMetric;
import dev.codeparity.analyzer.statistics.Exposure;
import dev.codeparity.analyzer.statistics.Label;
import dev.codeparity.analyzer.statistics.Observation;
import dev.codeparity.analyzer.statistics.Observations;
import dev.codeparity.analyzer.statistics.Study;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts the measures of a run into the form that estimates take: the commits that can be compared,
 * what befell them, and what they could fail at. Left out are merges, automation, imports, commits
 * without an added code line, and those landed outside of the range asked for.
 */
public final class Studies {
  private final MeasureSettings settings;
  private final List<CommitRecord> commits;
  private final List<Repairs> repairs;
  private final List<List<Part>> parts;
  private final Periods periods;
  private final Observations observations;
  private final Measures measures;
  private final Map<Integer, Observations> lookedBack = new ConcurrentHashMap<>();
  private final ViolationStudies violations;
  private final CodeStudies code;
  private final LineStudies lines;
  private final FixStudies fixes;

  private Studies(Measures measures, MeasureSettings settings) {
    this.settings = settings;
    this.measures = measures;
    List<Integer> observed =
        IntStream.range(0, measures.commits().size())
            .filter(i -> isObserved(measures.commits().get(i)))
            .boxed()
            .toList();
    commits = observed.stream().map(measures.commits()::get).toList();
    repairs = observed.stream().map(measures.repairs()::get).toList();
    parts = observed.stream().map(measures.parts()::get).toList();
    periods = Periods.of(commits, settings.period());
    observations = observe();
    Observations atLanding = observations.watchedFor(number -> ComparisonSettings.AT_LANDING);
    violations = new ViolationStudies(commits, measures.violations(), atLanding);
    code = new CodeStudies(commits, parts, atLanding, violations);
    lines = new LineStudies(commits, parts, observations);
    List<Repairs> withoutAge =
        measures.repairsWithoutAge().isEmpty()
            ? List.of()
            : observed.stream().map(measures.repairsWithoutAge()::get).toList();
    fixes = new FixStudies(commits, repairs, withoutAge, observations);
  }

  /** The studies of a run. */
  public static Studies of(Measures measures, MeasureSettings settings) {
    return new Studies(measures, settings);
  }

  private boolean isObserved(CommitRecord commit) {
    return !commit.merge()
        && !commit.imported()
        && commit.label().provenance() != Provenance.AUTOMATION
        && commit.size().codeLinesAdded() > 0
        && settings.isInRange(commit.landingTime());
  }

  private Observations observe() {
    Map<Long, Day> days = new HashMap<>();
    Map<String, Integer> persons = new HashMap<>();
    Map<String, Integer> areas = new HashMap<>();
    Observations.Builder builder = Observations.builder();
    for (int i = 0; i < commits.size(); i++) {
      CommitRecord commit = commits.get(i);
      Instant landing = commit.landingTime();
      Day day = days.computeIfAbsent(PersonWeeks.day(landing), same -> day(landing));
      builder.add(
          new Observation(
              commit.commit(),
              landing.getEpochSecond(),
              day.period,
              day.month,
              day.week,
              linesByLabel(parts.get(i)),
              persons.computeIfAbsent(commit.accountableId(), id -> persons.size()),
              areas.computeIfAbsent(commit.area(), area -> areas.size()),
              2 * commit.size().testCodeLinesAdded() > commit.size().codeLinesAdded(),
              commit.outcome().followUpDays()));
    }
    return builder.build();
  }

  private static Map<Label, Integer> linesByLabel(List<Part> parts) {
    if (parts.size() == 1) {
      return Map.of(label(parts.get(0).provenance()), parts.get(0).codeLines());
    }
    Map<Label, Integer> lines = new EnumMap<>(Label.class);
    parts.forEach(part -> lines.put(label(part.provenance()), part.codeLines()));
    return lines;
  }

  /** Where a day lies: in which period, month and week. */
  private record Day(int period, int month, int week) {}

  private Day day(Instant landing) {
    LocalDate day = LocalDate.ofInstant(landing, ZoneOffset.UTC);
    return new Day(
        periods.indexOf(landing),
        day.getYear() * 12 + day.getMonthValue() - 1,
        Math.toIntExact(PersonWeeks.week(landing)));
  }

  static Label label(Provenance provenance) {
    return switch (provenance) {
      case AI_AUTHORED -> Label.AI_AUTHORED;
      case AI_ASSISTED -> Label.AI_ASSISTED;
      case MIXED -> Label.MIXED;
      case HUMAN -> Label.HUMAN;
      case AUTOMATION -> throw new IllegalArgumentException("automation is not observed");
    };
  }

  /** The commits under observation; an observation's number is the position here. */
  public List<CommitRecord> commits() {
    return commits;
  }

  /** The code lines that a commit added and a group of rows holds. */
  public int codeLines(ProvenanceGroup group, CommitRecord commit) {
    return settings.codeLinesAdded(group, commit);
  }

  /** Whether a group of rows holds what one provenance wrote. */
  boolean holds(ProvenanceGroup group, Provenance provenance) {
    return settings.holds(group, provenance);
  }

  /** Whether a group of rows holds a commit as a whole. */
  public boolean holds(ProvenanceGroup group, CommitRecord commit) {
    return settings.holds(group, commit.label().provenance());
  }

  /** The commits under observation, as numbers. */
  public Observations observations() {
    return observations;
  }

  /** First days of the periods, ascending; an observation's period is the position here. */
  public List<LocalDate> periods() {
    return periods.starts();
  }

  /** Whether a commit under observation landed in a period. */
  boolean isIn(int period, CommitRecord commit) {
    return periods.indexOf(commit.landingTime()) == period;
  }

  /** The first day after a period. */
  LocalDate endOf(int period) {
    return periods.end(period);
  }

  /** Names of the periods. */
  public List<String> periodNames() {
    return periods.names();
  }

  /** What a metric is measured on. */
  public Study of(ComparedMetric metric) {
    return switch (metric) {
      case DEFECT_DENSITY, SELF_REPAIR_RATE -> fixes.of(metric, Exposure.klocYears(observations));
      case CHANGE_FAILURE_RATE -> fixes.of(metric, Exposure.commitYears(observations));
      case DEFECTS_PER_LINE_DAY -> fixes.of(metric, lines.days());
      case REVERT_RATE -> fixes.reverts();
      case CHURN_RATE -> lines.gone(metric);
      case SELF_CHURN_RATE -> lines.gone(metric, LineDeaths.Gone::bySelf);
      case CHURN_BY_OTHERS_RATE -> lines.gone(metric, LineDeaths.Gone::byOthers);
      case LINE_SURVIVAL -> lines.survival(metric);
      case VIOLATIONS_PER_KLOC -> violations.introduced(row -> true);
      case VIOLATION_SURVIVAL -> code.survival(observations, settings.followUpDays());
      case CYCLOMATIC_PER_METHOD ->
          code.methods(metric, measures.methods(), MethodFacts::cyclomatic);
      case COGNITIVE_PER_METHOD -> code.methods(metric, measures.methods(), MethodFacts::cognitive);
      case CLONED_LINES_PER_KLOC -> code.clones(measures.clones());
    };
  }

  /** Whether what a metric is about was looked at. */
  boolean knows(ComparedMetric metric) {
    return !metric.isOfCode() || violations.known();
  }

  /** What static analysis found in the commits under observation. */
  ViolationStudies violations() {
    return violations;
  }

  /**
   * The same metric with every period looked back at equally: as of so many days after its end, so
   * that old periods have no more time to show their defects than young ones.
   *
   * @param days from the end of a period to when it is looked at
   */
  Study lookBack(Study study, int days) {
    return study.observedFor(lookedBack.computeIfAbsent(days, this::lookedBack));
  }

  private Observations lookedBack(int days) {
    List<Instant> ends =
        IntStream.range(0, periods.starts().size())
            .mapToObj(period -> periods.after(period, days))
            .toList();
    int[] period = new int[commits.size()];
    for (int row = 0; row < observations.size(); row++) {
      period[observations.number(row)] = observations.period(row);
    }
    // commit after commit, since they lie in memory so
    double[] followUp = new double[period.length];
    Arrays.setAll(followUp, number -> followUpUntil(ends.get(period[number]), commits.get(number)));
    return observations.watchedFor(number -> followUp[number]);
  }

  /** Periods that ended so many days before the end of observation; positions in the list. */
  List<Integer> periodsEnded(int days) {
    return periods.ended(days, settings.asOf());
  }

  /** Periods in which a group of rows has commits; positions in the list. */
  Set<Integer> periodsWith(ProvenanceGroup group) {
    return commits.stream()
        .filter(commit -> holds(group, commit))
        .map(commit -> periods.indexOf(commit.landingTime()))
        .collect(Collectors.toSet());
  }

  private static double followUpUntil(Instant end, CommitRecord commit) {
    double days = FixStudies.days(commit.landingTime(), end);
    return Math.min(days, commit.outcome().followUpDays());
  }

  /** The code lines of each commit under observation by who wrote them. */
  List<List<Part>> parts() {
    return parts;
  }

  /** End of observation. */
  public Instant asOf() {
    return settings.asOf();
  }

  /** The follow-up window in days. */
  public int followUpDays() {
    return settings.followUpDays();
  }

  /** What fixes found in each commit under observation. */
  public List<Repairs> repairs() {
    return repairs;
  }
}
