package dev.codeparity.reports;

import dev.codeparity.analyzer.claim.stated.StatedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.reports.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What was found of claims, for people and for programs. */
public final class ClaimReport {
  private static final int WIDTH = 100;

  private ClaimReport() {}

  /** One paragraph a claim. */
  public static String text(List<TestedClaim> claims, boolean colours) {
    Paint paint = new Paint(colours);
    StringBuilder text = new StringBuilder();
    for (TestedClaim tested : claims) {
      String outcome = tested.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      text.append(paint.bold(tested.claim().id() + ": " + outcome)).append('\n');
      if (!tested.claim().says().isEmpty()) {
        append(text, "\"" + tested.claim().says() + "\"");
      }
      append(text, tested.sentence());
      if (!tested.reason().isEmpty()) {
        append(text, "Reasons: " + tested.reason().replace(";", ", "));
      }
      append(text, "Would change it: " + tested.wouldChange());
      text.append('\n');
    }
    return text.toString();
  }

  private static void append(StringBuilder text, String paragraph) {
    Wrapped.lines(paragraph, WIDTH - 2, "")
        .forEach(line -> text.append("  ").append(line).append('\n'));
  }

  /** The claims that are stated, without a test. */
  public static String list(List<StatedClaim> claims) {
    StringBuilder text = new StringBuilder();
    for (StatedClaim claim : claims) {
      text.append(claim.id()).append("  expects ").append(claim.expected().id()).append('\n');
      append(text, claim.says());
    }
    return text.toString();
  }

  /** A JSON array, one object a claim, with the columns of {@code claims.csv} and the sentences. */
  public static String json(List<TestedClaim> claims) {
    return Json.line(claims.stream().map(ClaimReport::fields).toList());
  }

  private static Map<String, Object> fields(TestedClaim tested) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("claim_id", tested.claim().id());
    fields.put("says", tested.claim().says());
    fields.put("metric", tested.metric());
    fields.put("expected", tested.claim().expected().id());
    fields.put("margin", tested.claim().margin());
    put(fields, "estimate", tested.estimate());
    put(fields, "ci_low", tested.low());
    put(fields, "ci_high", tested.high());
    fields.put("verdict", tested.outcome().name().toLowerCase(Locale.ROOT));
    fields.put("reason", tested.reason());
    fields.put("sentence", tested.sentence());
    fields.put("would_change", tested.wouldChange());
    return fields;
  }

  private static void put(Map<String, Object> fields, String name, OptionalDouble value) {
    if (value.isPresent()) {
      fields.put(name, value.getAsDouble());
    }
  }
}
