package dev.codeparity.reports.text;

import dev.codeparity.analyzer.RunFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The method of a run in words that a paper can take over, and the command that repeats it. */
public final class MethodText {
  private static final Set<String> OF_NO_USE_EMPTY =
      Set.of("since", "until", "include", "exclude", "issues", "ruleset");

  private static final List<Reference> COMPARISON =
      List.of(
          Reference.doi(
              "Mantel, Haenszel: Statistical aspects of the analysis of data from retrospective"
                  + " studies of disease. Journal of the National Cancer Institute 22, 1959.",
              "10.1093/jnci/22.4.719"),
          Reference.doi(
              "Greenland, Robins: Estimation of a common effect parameter from sparse follow-up data."
                  + " Biometrics 41, 1985.",
              "10.2307/2530643"),
          Reference.doi(
              "Kaplan, Meier: Nonparametric estimation from incomplete observations. JASA 53, 1958.",
              "10.1080/01621459.1958.10501452"),
          Reference.doi(
              "VanderWeele, Ding: Sensitivity analysis in observational research: introducing the"
                  + " E-value. Annals of Internal Medicine 167, 2017.",
              "10.7326/M16-2607"),
          Reference.doi(
              "Benjamini, Hochberg: Controlling the false discovery rate. Journal of the Royal"
                  + " Statistical Society B 57, 1995.",
              "10.1111/j.2517-6161.1995.tb02031.x"));

  private MethodText() {}

  /** A publication that the method rests on. */
  public record Reference(String text, String url, String label) {
    static Reference doi(String text, String doi) {
      return new Reference(text, "https://doi.org/" + doi, "doi:" + doi);
    }
  }

  /** The command that makes the report again, from a clone of the repository. */
  public static String command(RunFacts run) {
    List<String> words = new ArrayList<>(List.of("codeparity", "analyze", "."));
    option(words, "rev", run.head());
    for (Map.Entry<String, String> entry : run.configuration().entrySet()) {
      String value = entry.getValue();
      boolean idle = value.isEmpty() && OF_NO_USE_EMPTY.contains(entry.getKey());
      switch (entry.getKey()) {
        case "rev" -> {}
        case "anonymise" -> {
          if (value.equals("true")) {
            words.add("--anonymise");
          }
        }
        case "include", "exclude" -> {
          for (String glob : idle ? new String[0] : value.split(" ")) {
            option(words, entry.getKey(), glob);
          }
        }
        default -> {
          if (!idle) {
            option(words, entry.getKey(), value);
          }
        }
      }
    }
    return String.join(" ", words);
  }

  private static void option(List<String> words, String name, String value) {
    words.add("--" + name);
    words.add(quoted(CellText.visible(value)));
  }

  private static String quoted(String value) {
    return value.matches("[\\w@%+=:,./-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  /** What was done, in paragraphs. */
  public static List<String> paragraphs(RunFacts run) {
    String margin = Figures.ratio(run.margin());
    return List.of(
        "We analysed the history of "
            + CellText.visible(run.repository())
            + " up to commit "
            + Sentences.shortId(run.head())
            + ", as observed at "
            + Times.text(run.asOf())
            + ", with Codeparity "
            + run.toolVersion()
            + ". Each commit was classed as AI-authored, AI-assisted, mixed, human or automation by"
            + " recorded metadata alone: identities, trailers, message footers, notes and traces."
            + " AI that left no such trace counts as human.",
        "Fix commits were recognised by their messages and linked to the commits that introduced"
            + " the defect: by a trailer or revert that names it, "
            + LinkText.otherwise(run.szz())
            + ". A fix in the same merge, or by the same person within 24 hours, is a self-repair"
            + " and not an escaped defect. Commits were followed for at most "
            + run.followUpDays()
            + " days, and only as far as they had been observed.",
        "The primary estimate is the Mantel–Haenszel rate ratio [3, 4] of escaped defects per KLOC"
            + " and year of follow-up, AI over human, within strata of month, area, size, kind and"
            + " age. Its "
            + Figures.confidence(run.confidence())
            + " interval takes the larger of the Greenland–Robins variance and a jackknife over"
            + " person-weeks, and was held against 1 and an equivalence margin of "
            + Figures.ratio(1 / run.margin())
            + " to "
            + margin
            + " that was fixed before any ratio was seen; an interval that merely holds 1 is not"
            + " parity. Curves are Kaplan–Meier estimates [5]; how strong a hidden cause would have"
            + " to be is told by E-values [6]; the q values of further answers control the false"
            + " discovery rate [7].");
  }

  /** The publications, in the order of their numbers in the paragraphs. */
  public static List<Reference> references(RunFacts run) {
    return Stream.concat(LinkText.references(run.szz()).stream(), COMPARISON.stream()).toList();
  }
}
