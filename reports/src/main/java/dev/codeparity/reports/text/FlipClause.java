package dev.codeparity.reports.text;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Choice;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Tornado;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** What would turn the verdict, for its first line. */
public final class FlipClause {
  private static final int TOLD = 2;

  private FlipClause() {}

  /**
   * The verdict as a sentence, and right behind its name what would turn it.
   *
   * @param escape for the clause, in which names of people, tools and places can stand
   */
  public static String verdict(
      Analysis analysis, Comparison headline, UnaryOperator<String> escape) {
    String sentence = Sentences.verdict(headline.verdict(), analysis.run().margin());
    String flip = of(analysis, headline);
    return flip.isEmpty()
        ? sentence
        : sentence.replaceFirst(":", Matcher.quoteReplacement(" (" + escape.apply(flip) + "):"));
  }

  /** Such as "but worse if repairs on the spot count"; empty if no plausible choice turns it. */
  public static String of(Analysis analysis, Comparison headline) {
    List<String> told = new ArrayList<>();
    int flips = 0;
    for (Tornado.Bar bar :
        Tornado.of(analysis.comparisons(), analysis.sensitivity(), analysis.run().margin())) {
      if (!bar.answer().equals(headline)) {
        continue;
      }
      for (Tornado.Flip flip : bar.flips()) {
        flips++;
        if (told.size() < TOLD) {
          told.add(Sentences.word(flip.verdict()) + " " + condition(bar.choice(), flip.by()));
        }
      }
    }
    if (told.isEmpty()) {
      return "";
    }
    int more = flips - told.size();
    return "but "
        + String.join(", ", told)
        + (more > 0 ? ", and " + more + " more, see tornado.csv" : "");
  }

  private static String condition(Choice choice, String by) {
    return switch (choice) {
      case SELF_REPAIRS -> "if repairs on the spot count";
      case MIXED_COMMITS, KIND_OF_AI_WORK, SAME_PEOPLE, ESTIMATOR, NOT_ADJUSTED, UNCERTAINTY ->
          "by " + by;
      case STRATA -> "in strata " + by.toLowerCase(Locale.ROOT).replace('_', ' ');
      case COMMIT_SIZE -> "among commits of closer size";
      case LABEL_ERROR -> "allowing for wrong labels";
      case LINK_ERROR -> "allowing for wrong links";
      case AGE_IN_LINKS -> "if links do not see age";
      case LABEL_AND_LINK_ERROR -> "allowing for wrong labels and links";
      case FOLLOW_UP -> "over " + by;
      case PERIOD_LEFT_OUT, TOOL_LEFT_OUT, AUTHOR_LEFT_OUT ->
          "without " + CellText.visible(by.substring(by.indexOf(':') + 1));
      case WEIGHT_OF_FIXES -> "if each fix weighs 1";
      case MARGIN -> "with a margin of " + by;
    };
  }
}
