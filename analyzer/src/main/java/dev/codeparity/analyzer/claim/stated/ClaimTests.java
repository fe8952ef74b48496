package dev.codeparity.analyzer.claim.stated;

import dev.codeparity.analyzer.claim.Answer;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.claim.Comparisons;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Studies;
import dev.codeparity.analyzer.claim.Trend;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.measure.AuthorRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import dev.codeparity.analyzer.statistics.Campaign;
import dev.codeparity.analyzer.statistics.Interval;
import dev.codeparity.analyzer.statistics.Study;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds claims against the measures of a run. */
public final class ClaimTests {
  private final Measures measures;
  private final Studies studies;
  private final ComparisonSettings settings;
  private final WorkTests work;

  private ClaimTests(Measures measures, Studies studies, ComparisonSettings settings) {
    this.measures = measures;
    this.studies = studies;
    this.settings = settings;
    this.work = new WorkTests(studies, settings.confidence());
  }

  /** The claims, each with what the history says of it, in their order. */
  public static List<TestedClaim> test(
      List<StatedClaim> claims,
      Measures measures,
      MeasureSettings measured,
      ComparisonSettings settings) {
    ClaimTests tests = new ClaimTests(measures, Studies.of(measures, measured), settings);
    Map<String, TestedClaim> tested = new LinkedHashMap<>();
    for (StatedClaim claim : claims) {
      tested.put(claim.id(), tests.test(claim, tested));
    }
    return Familywise.adjust(new ArrayList<>(tested.values()), settings.confidence());
  }

  private TestedClaim test(StatedClaim claim, Map<String, TestedClaim> tested) {
    Expected expected = claim.expected();
    if (expected instanceof Expected.Ratio ratio) {
      return ratio.by().isPresent()
          ? forecast(claim, ratio, ratio.by().get())
          : ratio(claim, ratio);
    }
    if (expected instanceof Expected.Trend trend) {
      return trend(claim, trend);
    }
    if (expected instanceof Expected.Factor factor) {
      return factor(claim, factor);
    }
    if (expected instanceof Expected.AllOf parts) {
      return AllParts.of(claim, parts.claims().stream().map(tested::get).toList());
    }
    return work.test(claim, commits(claim.population()));
  }

  private List<CommitRecord> commits(Population population) {
    Set<String> ids = ids(population.authors());
    return studies.commits().stream().filter(commit -> population.holds(commit, ids)).toList();
  }

  /** Accountable persons by id, name or address. */
  private Set<String> ids(List<String> authors) {
    return measures.authors().stream()
        .filter(
            author ->
                authors.contains(author.authorId())
                    || authors.contains(author.name())
                    || authors.contains(author.email())
                    || author.aliases().stream().anyMatch(authors::contains))
        .map(AuthorRecord::authorId)
        .collect(Collectors.toSet());
  }

  private TestedClaim ratio(StatedClaim claim, Expected.Ratio expected) {
    Comparison row = compare(claim, expected);
    Drafted draft = new Drafted(claim, expected.metric().id());
    Optional<Interval> limits = limits(row);
    if (limits.isEmpty()) {
      String reasons = codes(row);
      return draft.inconclusive(
          reasons, "The data give no interval: " + meanings(row) + ".", stillNeeded(row));
    }
    double estimate = row.result().ratio().orElse(Double.POSITIVE_INFINITY);
    boolean withheld =
        row.verdict() == Verdict.INCONCLUSIVE && !row.conclusion().reasons().isEmpty();
    Answer answer =
        withheld
            ? Answer.INCONCLUSIVE
            : expected.expectation().test(limits.get(), claim.margin(), claim.somewhat());
    return draft.found(
        answer,
        estimate,
        limits.get(),
        row.result().pDifference(),
        codes(row),
        Sentences.ratio(answer, expected, estimate, limits.get(), claim),
        answer == Answer.INCONCLUSIVE
            ? stillNeeded(row)
            : Sentences.limits(answer, claim, expected));
  }

  private Comparison compare(StatedClaim claim, Expected.Ratio expected) {
    Study study = studies.of(expected.metric());
    Set<String> in =
        commits(claim.population()).stream().map(CommitRecord::commit).collect(Collectors.toSet());
    return new Comparisons(settings.withMargin(claim.margin()))
        .answer(study, Comparisons.ALL, row -> in.contains(study.observations().name(row)));
  }

  private static Optional<Interval> limits(Comparison row) {
    return row.result().low().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Interval(
                row.result().low().getAsDouble(),
                row.result().high().orElse(Double.POSITIVE_INFINITY)));
  }

  private static String codes(Comparison row) {
    return row.conclusion().reasons().stream().map(Reason::name).collect(Collectors.joining(";"));
  }

  private static String meanings(Comparison row) {
    return row.conclusion().reasons().stream()
        .map(Reason::meaning)
        .collect(Collectors.joining("; "));
  }

  private static String stillNeeded(Comparison row) {
    if (row.conclusion().reasons().contains(Reason.NO_AI_CODE)) {
      return "AI commits in this population and time, or evidence of AI that is not recorded.";
    }
    if (row.result().eventsNeeded().isEmpty()) {
      return "More fixes of AI and of human code from the same months.";
    }
    return String.format(
        Locale.ROOT,
        "About %,.0f events in all to show parity at this pace of clustering; there are %,.0f.",
        row.result().eventsNeeded().getAsDouble(),
        row.basis().compared().aiEvents() + row.basis().compared().humanEvents());
  }

  private TestedClaim trend(StatedClaim claim, Expected.Trend expected) {
    Drafted draft = new Drafted(claim, expected.metric().id());
    Optional<Trend> found = Trend.of(studies, studies.of(expected.metric()), settings);
    if (found.isEmpty()) {
      return draft.inconclusive(
          "TOO_FEW_PERIODS",
          "A trend takes four periods with five events in each arm; there are not as many.",
          "More periods, or shorter ones (--period month).");
    }
    Interval limits = found.get().factorLimits(settings.confidence());
    boolean falls = limits.high() < 1;
    boolean rises = limits.low() > 1;
    boolean supported = expected.improving() ? falls : rises;
    boolean refuted = expected.improving() ? limits.low() >= 1 : limits.high() <= 1;
    Answer answer = supported ? Answer.SUPPORTED : refuted ? Answer.REFUTED : Answer.INCONCLUSIVE;
    double factor = found.get().factorPerYear();
    return draft.found(
        answer,
        factor,
        limits,
        OptionalDouble.empty(),
        "",
        Sentences.trend(factor, limits, found.get().periods()),
        "More periods make the line surer.");
  }

  private TestedClaim forecast(StatedClaim claim, Expected.Ratio expected, LocalDate by) {
    LocalDate now = LocalDate.ofInstant(studies.asOf(), ZoneOffset.UTC);
    if (!by.isAfter(now)) {
      return ratio(claim, expected);
    }
    Drafted draft = new Drafted(claim, expected.metric().id());
    Optional<Trend> found = Trend.of(studies, studies.of(expected.metric()), settings);
    if (found.isEmpty()) {
      return draft.inconclusive(
          "TOO_FEW_PERIODS",
          "A forecast takes four periods with five events in each arm; there are not as many.",
          "Time: on " + by + " the claim can be measured instead.");
    }
    Interval limits = found.get().prediction(by, settings.confidence());
    double ratio = found.get().at(by);
    boolean tooFar = found.get().isExtrapolation(by);
    Answer answer =
        tooFar
            ? Answer.INCONCLUSIVE
            : expected.expectation().test(limits, claim.margin(), claim.somewhat());
    return draft.found(
        answer,
        ratio,
        limits,
        OptionalDouble.empty(),
        tooFar ? "EXTRAPOLATION;FORECAST" : "FORECAST",
        Sentences.forecast(ratio, limits, by, tooFar),
        "Time: on " + by + " the claim can be measured instead of forecast.");
  }

  private TestedClaim factor(StatedClaim claim, Expected.Factor expected) {
    Drafted draft = new Drafted(claim, "");
    if (expected.before() + expected.after() == 0) {
      return draft.inconclusive(
          "NO_EVENTS", "No event before and none after: nothing fell.", "Events before.");
    }
    Campaign campaign =
        Campaign.of(
            expected.before(),
            expected.beforeDays(),
            expected.after(),
            expected.afterDays(),
            settings.confidence());
    Interval limits = campaign.exact();
    Answer answer =
        limits.low() >= expected.factor()
            ? Answer.SUPPORTED
            : limits.high() < expected.factor() ? Answer.REFUTED : Answer.INCONCLUSIVE;
    return draft.found(
        answer,
        campaign.factor(),
        limits,
        OptionalDouble.of(campaign.pAtLeast(expected.factor())),
        "CLAIMED_COUNTS",
        Sentences.factor(campaign, expected.factor()),
        Sentences.factorNeeds(expected.factor(), settings.confidence()));
  }
}
