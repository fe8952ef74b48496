package dev.codeparity.reports.ci;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Comparison;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Json;
import dev.codeparity.reports.text.Sentences;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The verdict as a badge: a picture, and the answer that shields.io asks an endpoint for. What is
 * not known is grey, never green.
 *
 * @see <a href="https://shields.io/badges/endpoint-badge">the endpoint's schema</a>
 */
public final class Badge {
  /** The name of the picture in a report's folder. */
  public static final String PICTURE = "badge.svg";

  /** The name of the answer in a report's folder. */
  public static final String ENDPOINT = "badge.json";

  private static final String LABEL = "AI code";
  private static final int HEIGHT = 20;

  /** About the width of a character in the font of the badge, at 11 pixels. */
  private static final double CHARACTER = 6.4;

  private static final int PADDING = 12;

  private final String message;
  private final Colour colour;

  private Badge(String message, Colour colour) {
    this.message = message;
    this.colour = colour;
  }

  /** The badge of an analysis. */
  public static Badge of(Analysis analysis) {
    Optional<Comparison> row = analysis.headline();
    if (row.isEmpty()) {
      return new Badge("nothing to compare", Colour.GREY);
    }
    Verdict verdict = row.get().verdict();
    String ratio =
        row.get().result().ratio().isPresent()
            ? " (" + Figures.ratio(row.get().result().ratio()) + ")"
            : "";
    return new Badge(Sentences.word(verdict) + ratio, Colour.of(verdict));
  }

  private enum Colour {
    GREEN("brightgreen", "#2b7a3d"),
    ORANGE("orange", "#a85400"),
    RED("red", "#b3261e"),
    GREY("lightgrey", "#5f656b");

    private final String key;
    private final String fill;

    Colour(String key, String fill) {
      this.key = key;
      this.fill = fill;
    }

    private static Colour of(Verdict verdict) {
      return switch (verdict) {
        case BETTER, PARITY, NOT_WORSE -> GREEN;
        case NOT_BETTER -> ORANGE;
        case WORSE -> RED;
        case INCONCLUSIVE -> GREY;
      };
    }
  }

  /** The answer of an endpoint. */
  public byte[] endpoint() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("schemaVersion", 1);
    answer.put("label", LABEL);
    answer.put("message", message);
    answer.put("color", colour.key);
    return Json.document(answer);
  }

  /** The picture. It holds no text of the repository. */
  public String picture() {
    int left = width(LABEL);
    int right = width(message);
    int whole = left + right;
    String title = LABEL + ": " + message;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" role="img" \
        aria-label="%3$s">
        <title>%3$s</title>
        <clipPath id="edge"><rect width="%1$d" height="%2$d" rx="3"/></clipPath>
        <g clip-path="url(#edge)">
        <rect width="%4$d" height="%2$d" fill="#3f4449"/>
        <rect x="%4$d" width="%5$d" height="%2$d" fill="%6$s"/>
        </g>
        <g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" \
        font-size="11">
        <text x="%7$s" y="14" textLength="%8$d">%9$s</text>
        <text x="%10$s" y="14" textLength="%11$d">%12$s</text>
        </g>
        </svg>
        """
        .formatted(
            whole,
            HEIGHT,
            title,
            left,
            right,
            colour.fill,
            left / 2.0,
            left - PADDING,
            LABEL,
            left + right / 2.0,
            right - PADDING,
            message);
  }

  private static int width(String text) {
    return (int) Math.round(text.length() * CHARACTER) + PADDING;
  }
}
