package dev.codeparity.reports.text;

import dev.codeparity.analyzer.claim.stated.Looks;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was found of claims, in words that all reports share. */
public final class ClaimSentences {
  private static final String POST_HOC = "POST_HOC";

  private ClaimSentences() {}

  /** An outcome in a word or two, in lower case. */
  public static String word(TestedClaim.Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** How many claims came out how, such as {@code 1 refuted, 7 inconclusive}. */
  public static String outcomes(List<TestedClaim> claims) {
    return Stream.of(TestedClaim.Outcome.values())
        .map(outcome -> count(claims, outcome))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String count(List<TestedClaim> claims, TestedClaim.Outcome outcome) {
    long count = claims.stream().filter(claim -> claim.outcome() == outcome).count();
    return count == 0 ? "" : Figures.count(count) + " " + word(outcome);
  }

  /** The codes behind an outcome; that it was stated afterwards is said of all claims at once. */
  public static String reasons(TestedClaim tested) {
    return Stream.of(tested.reason().split(";", -1))
        .filter(code -> !code.isEmpty() && !code.equals(POST_HOC) && !isFigure(code))
        .collect(Collectors.joining(", "));
  }

  /** The p value of the contrary with that among all claims; empty where there is none. */
  public static String p(TestedClaim tested) {
    return Stream.of(tested.reason().split(";", -1))
        .filter(ClaimSentences::isFigure)
        .map(figure -> figure.replace("p=", "").replace("p_holm=", "among the claims of the file "))
        .collect(Collectors.joining("; "));
  }

  private static boolean isFigure(String code) {
    return code.indexOf('=') > 0;
  }

  /** What a claim expects, of what, and of whom. */
  public static String expected(TestedClaim tested) {
    String population = tested.claim().population().name();
    return tested.claim().expected().id().replace('_', ' ')
        + (tested.metric().isEmpty() ? "" : ", " + tested.metric().replace('_', ' '))
        + (population.equals("all") ? "" : ", " + population.replace(":", " ").replace(";", ", "));
  }

  /** When the claims were written, and what that makes of the answers. */
  public static String looks(TestedClaims claims) {
    Looks looks = claims.looks();
    if (looks.registration().isEmpty()) {
      return "Not on record before the data (POST_HOC): such answers explore, they do not confirm."
          + " To change that for what is still to come: codeparity claims --register";
    }
    long early = claims.rows().stream().filter(row -> !row.reason().contains(POST_HOC)).count();
    return "On record as of "
        + Times.text(looks.registration().get().asOf())
        + ". "
        + ofLater(early, claims.rows().size())
        + " Look "
        + looks.number()
        + kind(looks);
  }

  private static String ofLater(long early, int all) {
    if (all == 1) {
      return early == 1
          ? "The one claim speaks only of what came later."
          : "The one claim does not speak only of what came later (POST_HOC).";
    }
    if (early == all) {
      return "All " + Figures.count(all) + " claims speak only of what came later.";
    }
    return early == 0
        ? "No claim speaks only of what came later; all are POST_HOC."
        : Figures.count(early)
            + " of "
            + Figures.count(all)
            + " claims "
            + (early == 1 ? "speaks" : "speak")
            + " only of what came later; the others are POST_HOC.";
  }

  private static String kind(Looks looks) {
    return switch (looks.bound()) {
      case FIXED -> ".";
      case ALWAYS_VALID -> ", with intervals that hold however often one looks.";
      case PLANNED ->
          " of "
              + looks.planned()
              + " planned, with intervals of "
              + looks.critical().stream()
                  .mapToObj(z -> Figures.rate(z) + " standard errors, so that all hold together.")
                  .findFirst()
                  .orElse("that look.");
      case SPENT ->
          ", after all "
              + looks.planned()
              + " planned: it answers no claim that rests on an estimate.";
    };
  }
}
