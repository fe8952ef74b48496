package dev.codeparity.analyzer.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The standard rules as PMD has them, each looking at every text. */
final class RulesInPmdsForm {
  private RulesInPmdsForm() {}

  static QualityRules standard() {
    return QualityRules.parse("open", text("quality-rules.xml"));
  }

  /** What stands in a resource of the rules. */
  static String text(String resource) {
    try (InputStream stream = QualityRules.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
