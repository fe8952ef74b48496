package dev.codeparity.options;

import dev.codeparity.analyzer.claim.Inference;
import dev.codeparity.analyzer.defect.IssueExport;
import dev.codeparity.analyzer.defect.SzzChoice;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.measure.AiSide;
import dev.codeparity.analyzer.measure.MixedSide;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.analyzer.quality.QualityLanguage;
import dev.codeparity.analyzer.quality.QualityScope;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What can be chosen about an analysis, on the command line and in the configuration file alike:
 * one definition serves both, and the help.
 */
@SuppressWarnings("ImmutableEnumChecker") // the effects capture nothing
public enum AnalyzeOption {
  REV(
      Group.HISTORY,
      "REF",
      "Analyse the commits that this revision reaches (HEAD). BASE..END: those of END, and tell"
          + " the change from BASE apart in Markdown.",
      (choices, value) -> choices.request().rev(value.text())),
  SINCE(
      Group.HISTORY,
      "DATE",
      "Compare only commits landed on or after this day.",
      (choices, value) -> choices.request().since(value.from())),
  UNTIL(
      Group.HISTORY,
      "DATE",
      "Compare only commits landed on or before this day.",
      (choices, value) -> choices.request().until(value.through())),
  AS_OF(
      Group.HISTORY,
      "DATE",
      "End of observation: what came later does not exist (the newest commit's day).",
      (choices, value) -> choices.request().asOf(value.through())),
  AS_OF_EACH(
      Group.HISTORY,
      "LENGTH",
      "Tell too what would have been said at each past end of a month, quarter or year.",
      (choices, value) -> choices.asOfEach(value.choice(PeriodLength.class))),
  INCLUDE(
      Group.HISTORY,
      "GLOB",
      "Count only files whose path matches, such as 'src/**'; repeatable.",
      (choices, value) -> choices.request().includes(value.texts())),
  EXCLUDE(
      Group.HISTORY,
      "GLOB",
      "Do not count files whose path matches; repeatable.",
      (choices, value) -> choices.request().excludes(value.texts())),

  AI(
      Group.COMPARISON,
      "SIDE",
      "Commits on the AI side: any, authored or assisted (any).",
      (choices, value) -> choices.request().ai(value.choice(AiSide.class))),
  MIXED(
      Group.COMPARISON,
      "SIDE",
      "Where mixed commits go: exclude, ai or human (exclude).",
      (choices, value) -> choices.request().mixed(value.choice(MixedSide.class))),
  INFERENCE(
      Group.COMPARISON,
      "ABOUT",
      "Speak of this repository, or of people like these: repository or people (repository).",
      (choices, value) -> choices.request().inference(value.choice(Inference.class))),
  MARGIN(
      Group.COMPARISON,
      "RATIO",
      "Call it parity between 1/RATIO and RATIO (1.25).",
      (choices, value) -> choices.request().margin(value.number())),
  CONFIDENCE(
      Group.COMPARISON,
      "LEVEL",
      "Confidence of the intervals (0.95).",
      (choices, value) -> choices.request().confidence(value.number())),
  PERIOD(
      Group.COMPARISON,
      "LENGTH",
      "Show figures by month, quarter or year (quarter).",
      (choices, value) -> choices.request().period(value.choice(PeriodLength.class))),

  FOLLOW_UP(
      Group.OUTCOMES,
      "DAYS",
      "Watch each commit for defects this long (90).",
      (choices, value) ->
          choices.request().followUpDays(value.wholeNumber("whole days, 1 to 365"))),
  CHURN_WINDOW(
      Group.OUTCOMES,
      "DAYS",
      "A line rewritten within this time counts as churn (14).",
      (choices, value) ->
          choices.request().churnWindowDays(value.wholeNumber("whole days, 1 to 365"))),
  SZZ(
      Group.OUTCOMES,
      "VARIANT",
      "How fixes are traced to the commits that broke things: off, b, ag, ma, ra, l, r, ranked or"
          + " ageless (ranked); with all, defects.csv has every variant's links, and the usual ones"
          + " count.",
      (choices, value) ->
          choices
              .request()
              .szz(
                  value
                      .choiceOrAll(SzzVariant.class, SzzChoice.ALL)
                      .map(SzzChoice::of)
                      .orElseGet(SzzChoice::all))),
  ISSUES(
      Group.OUTCOMES,
      "FILE",
      "Tell fixes by the issues of a tracker, too: its export in CSV or JSON (docs/fixes.md).",
      (choices, value) -> choices.request().issues(IssueExport.read(value.file()))),
  QUALITY(
      Group.OUTCOMES,
      "SCOPE",
      "Look at the code itself by PMD's rules: off, the head alone, what each commit of the history"
          + " did, or auto, the history where its files had 10,000 contents at most, else the head:"
          + " off, head, history or auto (auto).",
      (choices, value) -> choices.request().quality(value.choice(QualityScope.class))),
  QUALITY_LANGUAGES(
      Group.OUTCOMES,
      "LIST",
      "Whose code they look at, separated by commas: java, javascript, kotlin (java).",
      (choices, value) ->
          choices.request().qualityLanguages(Set.copyOf(value.listOf(QualityLanguage.class)))),
  RULESET(
      Group.OUTCOMES,
      "FILE",
      "A PMD rule set, on disk or in the repository, instead of ours (docs/quality-rules.md).",
      (choices, value) -> choices.request().ruleset(value.text())),

  FORMAT(
      Group.OUTPUT,
      "LIST",
      "What to write, separated by commas: csv, html, json, markdown, sarif, junit, badge"
          + " (csv,html).",
      Choices::formats),
  ANONYMISE(
      Group.OUTPUT,
      "",
      "Write no name, address or message text.",
      (choices, value) -> choices.request().anonymise(value.flag())),
  THREADS(
      Group.OUTPUT,
      "N",
      "Threads to work with; the result is the same with any number (all cores).",
      (choices, value) -> choices.request().threads(value.wholeNumber("a whole number, 1 to 256")));

  /** Headings of the help, in its order. */
  public enum Group {
    HISTORY("Which history:"),
    COMPARISON("What is compared, and how:"),
    OUTCOMES("Outcomes:"),
    OUTPUT("Output and run:");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    public String heading() {
      return heading;
    }
  }

  private final Group group;
  private final String label;
  private final String description;
  private final BiConsumer<Choices, OptionValue> effect;

  AnalyzeOption(
      Group group, String label, String description, BiConsumer<Choices, OptionValue> effect) {
    this.group = group;
    this.label = label;
    this.description = description;
    this.effect = effect;
  }

  /** The long name without dashes, which is also the key in a configuration file. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Group group() {
    return group;
  }

  /** Whether it stands alone, without a value. */
  public boolean isFlag() {
    return label.isEmpty();
  }

  public boolean isRepeatable() {
    return this == INCLUDE || this == EXCLUDE;
  }

  public String label() {
    return label;
  }

  public String description() {
    return description;
  }

  void apply(Choices choices, OptionValue value) {
    effect.accept(choices, value);
  }

  /** The option of a name; empty if there is none. */
  public static Optional<AnalyzeOption> ofKey(String key) {
    return Arrays.stream(values()).filter(option -> option.key().equals(key)).findFirst();
  }

  /** The names of all. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(AnalyzeOption::key).toList();
  }
}
