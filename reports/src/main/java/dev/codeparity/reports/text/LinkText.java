package dev.codeparity.reports.text;

import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.defect.ranking.LinkRanking;
import dev.codeparity.reports.text.MethodText.Reference;
import java.util.List;

/** How fixes were linked to what they repair, in words that a paper can take over. */
final class LinkText {
  private static final Reference SZZ =
      Reference.doi(
          "Śliwerski, Zimmermann, Zeller: When do changes induce fixes? MSR 2005.",
          "10.1145/1082983.1083147");
  private static final Reference ANNOTATED =
      Reference.doi(
          "Kim, Zimmermann, Pan, Whitehead: Automatic identification of bug-introducing changes."
              + " ASE 2006.",
          "10.1109/ASE.2006.23");
  private static final Reference META_CHANGES =
      Reference.doi(
          "da Costa, McIntosh, Shang, Kulesza, Coelho, Hassan: A framework for evaluating the"
              + " results of the SZZ approach. IEEE Transactions on Software Engineering 43, 2017.",
          "10.1109/TSE.2016.2616306");
  private static final Reference REFACTORINGS =
      Reference.doi(
          "Neto, da Costa, Kulesza: The impact of refactoring changes on the SZZ algorithm."
              + " SANER 2018.",
          "10.1109/SANER.2018.8330225");
  private static final Reference ONE_CANDIDATE =
      Reference.doi(
          "Davies, Roper, Wood: Comparing text-based and dependence-based approaches for"
              + " determining the origins of bugs. Journal of Software: Evolution and Process 26,"
              + " 2014.",
          "10.1002/smr.1619");
  private static final Reference CONDITIONAL_LOGIT =
      new Reference(
          "McFadden: Conditional logit analysis of qualitative choice behavior. In: Zarembka"
              + " (ed.), Frontiers in Econometrics, 1974.",
          "https://eml.berkeley.edu/reprints/mcfadden/zarembka.pdf",
          "zarembka.pdf");

  private LinkText() {}

  /** What was done where the message of a fix names no cause, citing {@link #references}. */
  static String otherwise(SzzVariant variant) {
    return switch (variant) {
      case OFF -> "fixes that name none were not linked (compare SZZ [1, 2])";
      case B -> lastWriter(variant, "of every line that the fix deletes");
      case AG ->
          lastWriter(
              variant,
              "of the code lines that the fix deletes, changes of white space seen through");
      case MA ->
          lastWriter(
              variant,
              "of the code lines that the fix deletes, changes of looks and moves seen through");
      case RA ->
          lastWriter(
              variant,
              "of the code lines that the fix deletes, changes of looks and refactorings seen"
                  + " through");
      case L -> "else by " + oneOfMany("largest", variant);
      case R -> "else by " + oneOfMany("latest", variant);
      case RANKED -> ranking("");
      case AGELESS -> ranking(" without regard to when commits were made");
    };
  }

  private static String lastWriter(SzzVariant variant, String ofWhat) {
    return "else by the last writer " + ofWhat + named(variant);
  }

  private static String oneOfMany(String which, SzzVariant variant) {
    return "the "
        + which
        + " of the commits that wrote the code lines which the fix deletes, changes of looks and"
        + " moves seen through"
        + named(variant);
  }

  private static String ranking(String restriction) {
    return "else by a ranking of the commits that wrote, once owned or neighbour the lines that the"
        + " fix changes, or changed its files last: the one likeliest to be the cause by a"
        + " conditional logit [2] learnt from known links"
        + restriction
        + ", if its probability is at least "
        + LinkRanking.leastProbability()
        + " (an extension of SZZ [1])";
  }

  private static String named(SzzVariant variant) {
    return " (SZZ [1, 2], variant " + variant + ")";
  }

  /** The two publications that the links rest on. */
  static List<Reference> references(SzzVariant variant) {
    return List.of(
        SZZ,
        switch (variant) {
          case OFF, B, AG -> ANNOTATED;
          case MA -> META_CHANGES;
          case RA -> REFACTORINGS;
          case L, R -> ONE_CANDIDATE;
          case RANKED, AGELESS -> CONDITIONAL_LOGIT;
        });
  }
}
