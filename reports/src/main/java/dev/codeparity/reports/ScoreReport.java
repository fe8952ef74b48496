package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.codeparity.analyzer.accuracy.Score;
import dev.codeparity.analyzer.statistics.Kappa;
import dev.codeparity.reports.text.Figures;
import dev.codeparity.reports.text.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A score as text for a terminal, and as JSON. */
public final class ScoreReport {
  private ScoreReport() {}

  /**
   * A screen of text.
   *
   * @param colour whether to colour with ANSI escape codes
   */
  public static String text(Score score, boolean colour) {
    return String.join("\n", new ScoreText(score, new Paint(colour)).lines()) + "\n";
  }

  /** A JSON document, schema {@code codeparity-score/1}. */
  public static String json(Score score) {
    return new String(Json.document(ScoreJson.of(score)), UTF_8);
  }

  /** What makes the score weaker than it looks. */
  public static List<String> warnings(Score score) {
    List<String> warnings = new ArrayList<>();
    score
        .labellers()
        .flatMap(Score.Labellers::kappa)
        .filter(Kappa::isWeak)
        .ifPresent(
            kappa ->
                warnings.add(
                    "the two labellers agree little beyond chance (kappa "
                        + two(kappa.estimate())
                        + ", below 0.6), so what the labels say is uncertain"));
    score
        .kappa()
        .filter(Kappa::isWeak)
        .ifPresent(
            kappa ->
                warnings.add(
                    "labels and our answers agree little beyond chance (kappa "
                        + two(kappa.estimate())
                        + ", below 0.6)"));
    long silent = score.coverage().population() - score.coverage().spokenFor();
    if (silent > 0) {
      warnings.add(
          "%s of %s are in strata without a label that decides; the score does not speak of them"
              .formatted(Figures.count(silent), Figures.count(score.coverage().population())));
    }
    return warnings;
  }

  static String two(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static Optional<String> kappa(Optional<Kappa> kappa) {
    return kappa.map(
        found ->
            two(found.estimate()) + " (" + two(found.low()) + " to " + two(found.high()) + ")");
  }
}
