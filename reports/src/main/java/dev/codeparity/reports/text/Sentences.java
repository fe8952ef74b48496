package dev.codeparity.reports.text;

import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Flag;
import dev.codeparity.analyzer.claim.Method;
import dev.codeparity.analyzer.claim.Reason;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.measure.DefectRecord.NotCounted;
import dev.codeparity.analyzer.measure.Metric;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.analyzer.statistics.Level;
import java.util.Optional;
import java.util.OptionalDouble;

/** Verdicts, reasons, metrics and methods in plain English, the same in every report. */
public final class Sentences {
  private static final int ID_LENGTH = 10;

  private Sentences() {}

  /** The verdict in a word or two, in lower case. */
  public static String word(Verdict verdict) {
    return switch (verdict) {
      case WORSE -> "worse";
      case BETTER -> "better";
      case PARITY -> "parity";
      case NOT_WORSE -> "not worse";
      case NOT_BETTER -> "not better";
      case INCONCLUSIVE -> "inconclusive";
    };
  }

  /** Who wrote something, in a word; empty stands for unknown. */
  public static String word(Optional<Provenance> provenance) {
    return provenance.map(Sentences::word).orElse("unknown");
  }

  /** Who wrote something, in a word. */
  public static String word(Provenance provenance) {
    return switch (provenance) {
      case AI_AUTHORED -> "AI-authored";
      case AI_ASSISTED -> "AI-assisted";
      case MIXED -> "mixed";
      case HUMAN -> "human";
      case AUTOMATION -> "automation";
    };
  }

  /** What a provenance means, in a clause. */
  public static String meaning(Provenance provenance) {
    return switch (provenance) {
      case AI_AUTHORED -> "an agent made it";
      case AI_ASSISTED -> "a person's commit with declared AI help";
      case MIXED -> "parts of it have AI evidence and parts have none";
      case HUMAN -> "no sign of AI; undisclosed use is possible";
      case AUTOMATION -> "made by a bot or a tool other than AI";
    };
  }

  /** Why a link or a commit is not counted, in a clause. */
  public static String reason(NotCounted reason) {
    return switch (reason) {
      case OTHER_VARIANT -> "found by a variant that is not in force";
      case MERGE -> "a merge, whose lines belong to the commits merged";
      case AUTOMATION -> "by a bot";
      case IMPORT -> "an import of code that was not written in it";
      case NO_CODE -> "no code line was added";
      case OUT_OF_RANGE -> "landed outside of --since and --until";
      case MIXED -> "mixed, so on neither side";
      case NEITHER_SIDE -> "on neither side, as --ai asks";
      case FIXED_BY_AUTOMATION -> "fixed by a bot";
      case NOT_AFTER -> "the fix landed before";
      case BEYOND_WINDOW -> "later than the follow-up window";
      case SAME_MERGE -> "both came with the same merge";
      case SELF_REPAIR -> "the same person mended it within 24 hours";
    };
  }

  /** A commit's id, short enough to read and long enough to name it. */
  public static String shortId(String id) {
    return id.substring(0, Math.min(ID_LENGTH, id.length()));
  }

  /** The answer in one sentence. */
  public static String verdict(Verdict verdict, double margin) {
    return switch (verdict) {
      case WORSE -> "Worse: AI code needs more fixes than the human code beside it.";
      case BETTER -> "Better: AI code needs fewer fixes than the human code beside it.";
      case PARITY ->
          "Parity: AI code needs about as many fixes as the human code beside it, within a factor"
              + " of "
              + Figures.ratio(margin)
              + ".";
      case NOT_WORSE ->
          "Not worse: AI code needs at most "
              + Figures.ratio(margin)
              + " times the fixes of the human code beside it; whether it needs fewer is open.";
      case NOT_BETTER ->
          "Not better: AI code needs at least "
              + Figures.ratio(1 / margin)
              + " times the fixes of the human code beside it; whether it needs more is open.";
      case INCONCLUSIVE ->
          "Inconclusive: the data cannot tell whether AI code needs more or fewer fixes than the"
              + " human code beside it.";
    };
  }

  /** Why a verdict is what it is, or what qualifies it, in one sentence. */
  public static String reason(Reason reason) {
    return switch (reason) {
      case NO_AI_CODE -> "No AI commit has been watched yet.";
      case NO_HUMAN_CODE -> "There is no human commit to compare with.";
      case NO_EVENTS -> "No fix is known of the code that could be compared.";
      case NO_INTERVAL -> "There are too few fixes to compute an interval.";
      case IMPOSSIBLE_ERRORS ->
          "Over half of the errors that labels may have cannot be, given these data.";
      case TOO_FEW_CLUSTERS ->
          "Nearly all of it came in one or two weeks of somebody's work: too few for an interval.";
      case TOO_FEW_PEOPLE -> "Too few people did the work to speak of people like them.";
      case NO_COMPARABLE_HUMAN_CODE ->
          "Most AI code has no human code of the same time, place and size to compare with.";
      case CLUSTERED_EVENTS ->
          "The few fixes come in clusters, so they say less than their number.";
      case METHODS_DISAGREE -> "A second method gives a clearly different ratio.";
      case COMMIT_HABITS ->
          "The answer hangs on whether a repair made on the spot counts as a defect.";
      case BEYOND_MARGIN -> "The whole interval lies beyond the margin.";
      case SLIGHTLY_WORSE -> "Within the margin, it needs slightly more.";
      case SLIGHTLY_BETTER -> "Within the margin, it needs slightly fewer.";
      case THESE_PEOPLE_ONLY ->
          "This holds for the people who work here; for people like them it is open.";
      case STRATA_SENSITIVE -> "Comparing within other groups of commits points the other way.";
      case AUTHOR_MIX ->
          "The same people with and without AI show a different ratio: who uses AI matters.";
      case LABELS_FRAGILE -> "A little undisclosed AI in the human code would change it.";
      case HAZARDS_NOT_PROPORTIONAL -> "The ratio of hazards changes with age.";
    };
  }

  /** What to keep in mind of an interval that takes few events to be independent; else empty. */
  public static String caution(Comparison row) {
    boolean exact =
        row.flags().contains(Flag.EXACT_LIMITS) || row.subject().method() == Method.EXACT;
    return exact && row.verdict() != Verdict.INCONCLUSIVE
        ? "The interval takes these fixes to have come one by one, which so few can hardly show."
        : "";
  }

  /**
   * The fixes that a comparison rests on; where it leaves something open, how many it would take.
   */
  public static String basis(Comparison row) {
    String fixes =
        Figures.count(row.basis().compared().aiEvents(), "fix", "fixes")
            + " of AI code and "
            + Figures.count(row.basis().compared().humanEvents())
            + " of human code";
    return switch (row.verdict()) {
      case WORSE, BETTER, PARITY -> "It rests on " + fixes + ".";
      case NOT_WORSE, NOT_BETTER -> "It rests on " + fixes + stillNeeded(row) + ".";
      case INCONCLUSIVE ->
          (row.basis().compared().aiEvents() == 1 ? "There is " : "There are ")
              + fixes
              + " to compare"
              + stillNeeded(row)
              + ".";
    };
  }

  private static String stillNeeded(Comparison row) {
    double now = row.basis().compared().aiEvents() + row.basis().compared().humanEvents();
    OptionalDouble needed = row.result().eventsNeeded();
    return needed.isPresent() && needed.getAsDouble() > now
        ? "; to show parity would take about "
            + Figures.count(roughly(needed.getAsDouble() - now))
            + " more"
        : "";
  }

  /** The interval of a ratio, such as {@code 0.69 to 1.46}; empty without any. */
  public static String limits(Comparison row) {
    OptionalDouble low = row.result().low();
    OptionalDouble high = row.result().high();
    if (low.isEmpty() && high.isEmpty()) {
      return "";
    }
    return high.isPresent()
        ? Figures.ratio(low) + " to " + Figures.ratio(high)
        : "over " + Figures.ratio(low);
  }

  /** What a row of a metric counts, with its unit. */
  public static String label(Metric metric) {
    return switch (metric) {
      case DEFECT_DENSITY -> "Defects per KLOC-year";
      case SELF_REPAIR_RATE -> "Self-repairs per KLOC-year";
      case CHANGE_FAILURE_RATE -> "Commits that needed a fix";
      case DEFECTS_PER_LINE_DAY -> "Defects per 1000 line-days";
      case REVERT_RATE -> "Reverts per commit-year";
      case CHURN_RATE -> "Lines churned, 1000 line-days";
      case SELF_CHURN_RATE -> "  by the same person";
      case CHURN_BY_OTHERS_RATE -> "  by others";
      case LINE_SURVIVAL -> "Lines gone, 1000 line-days";
      case VIOLATIONS_PER_KLOC -> "Violations per KLOC of Java";
      case NET_VIOLATIONS_PER_KLOC -> "  less those removed";
      case VIOLATION_SURVIVAL -> "Time that violations stood";
      case CYCLOMATIC_PER_METHOD -> "Cyclomatic complexity a method";
      case COGNITIVE_PER_METHOD -> "Cognitive complexity a method";
      case CLONED_LINES_PER_KLOC -> "Cloned lines per KLOC of Java";
      case FIRST_FIX -> "Commits fixed per year";
      case FIX_RATE -> "Fixes per author-day";
      case FIXED_WITHIN_7 -> "Fixed within 7 days";
      case FIXED_WITHIN_30 -> "Fixed within 30 days";
      case COMMIT_SHARE -> "Share of commits";
      case CODE_LINE_SHARE -> "Share of code lines";
      case REVIEWED_COMMIT_SHARE -> "Commits reviewed by record";
      case REVIEWED_CODE_LINE_SHARE -> "Code lines reviewed by record";
      case DISCLOSED_COMMIT_SHARE -> "AI commits that say so";
    };
  }

  /** A level of a metric in the unit of {@link #label}. */
  public static String level(Metric metric, double value) {
    return switch (metric) {
      case CHANGE_FAILURE_RATE, FIXED_WITHIN_7, FIXED_WITHIN_30 -> Figures.percent(value);
      case VIOLATION_SURVIVAL -> Figures.percent(value);
      case COMMIT_SHARE, CODE_LINE_SHARE -> Figures.percent(value);
      case REVIEWED_COMMIT_SHARE, REVIEWED_CODE_LINE_SHARE -> Figures.percent(value);
      case DISCLOSED_COMMIT_SHARE -> Figures.percent(value);
      case DEFECTS_PER_LINE_DAY, CHURN_RATE, LINE_SURVIVAL -> Figures.rate(1000 * value);
      case SELF_CHURN_RATE, CHURN_BY_OTHERS_RATE -> Figures.rate(1000 * value);
      default -> Figures.rate(value);
    };
  }

  /** How a check differs from the answer. */
  public static String label(Method method) {
    return switch (method) {
      case PERSON_TIME_MH -> "the answer's method";
      case EXACT -> "exact limits";
      case PEOPLE -> "people like these";
      case WITHIN_AUTHOR -> "same people, AI or not";
      case SELF_REPAIR_COUNTED -> "self-repairs counted too";
      case REPOSITORY -> "this repository alone";
      case MONTH_BLOCKS -> "by person and month";
      case LINKS_WITHOUT_AGE -> "links that do not see age";
      case FIX_WEIGHTED -> "each fix weighs 1 in all";
      case POISSON_STRATA -> "Poisson model of the strata";
      case NEGATIVE_BINOMIAL -> "negative binomial model";
      case COX -> "Cox model of the first fix";
      case OVERLAP_WEIGHTED -> "weighed by overlap";
      case LOOK_BACK -> "as it was known then";
      case CRUDE -> "not adjusted at all";
      case AGE_NOT_SPLIT -> "ages not told apart";
      case COMPLETE_FOLLOW_UP -> "fully watched commits alone";
      case SIZE_MATCHED -> "commits of like size alone";
      case LABEL_ERROR -> "wrong labels allowed for";
      case LINK_ERROR -> "wrong links allowed for";
      case LINKS_IMPUTED -> "links left out at random, as many as may be wrong";
      case BIAS_ADJUSTED -> "wrong labels and links allowed for";
      case COMMIT_EXPOSURE -> "per commit, not per line";
      case MIXED_AS_AI -> "mixed as AI";
      case MIXED_AS_HUMAN -> "mixed as human";
      case MIXED_EXCLUDED -> "mixed left out";
      case AI_AUTHORED_ONLY -> "AI-authored alone";
      case AI_ASSISTED_ONLY -> "AI-assisted alone";
      case AI_AUTHORED_OR_ASSISTED -> "all AI";
    };
  }

  /** Among which commits a row compares. */
  public static String label(Level level) {
    return switch (level) {
      case FULL -> "by month, area, size and kind";
      case SIZE_PAIRS -> "sizes in pairs";
      case WITHOUT_AREA -> "areas not told apart";
      case WITHOUT_KIND -> "kinds not told apart either";
      case QUARTER -> "quarters for months";
      case SINGLE -> "no strata";
    };
  }

  /** Two significant digits: more would claim what an extrapolation cannot know. */
  private static double roughly(double value) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(value)) - 1));
    return Math.ceil(value / unit) * unit;
  }
}
