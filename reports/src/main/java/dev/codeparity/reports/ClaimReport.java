package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.stated.StatedClaim;
import dev.codeparity.analyzer.claim.stated.StatedClaims;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.claim.stated.TestedClaims;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.text.CellText;
import dev.codeparity.reports.text.ClaimSentences;
import dev.codeparity.reports.text.Json;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What was found of claims, for people and for programs. */
public final class ClaimReport {
  private static final int WIDTH = 100;

  private ClaimReport() {}

  /** One paragraph a claim, and one on when they were written. */
  public static String text(TestedClaims claims, boolean colours) {
    Paint paint = new Paint(colours);
    StringBuilder text = new StringBuilder();
    for (TestedClaim tested : claims.rows()) {
      text.append(paint.bold(tested.claim().id() + ": " + ClaimSentences.word(tested.outcome())))
          .append('\n');
      if (!tested.claim().says().isEmpty()) {
        append(text, "\"" + tested.claim().says() + "\"");
      }
      append(text, "Expected: " + ClaimSentences.expected(tested));
      append(text, tested.sentence());
      String reasons = ClaimSentences.reasons(tested);
      if (!reasons.isEmpty()) {
        append(text, "Reasons: " + reasons);
      }
      String p = ClaimSentences.p(tested);
      if (!p.isEmpty()) {
        append(text, "P value of the contrary: " + p);
      }
      append(text, "Would change it: " + tested.wouldChange());
      text.append('\n');
    }
    Wrapped.lines(ClaimSentences.looks(claims), WIDTH, "")
        .forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  private static void append(StringBuilder text, String paragraph) {
    Wrapped.lines(CellText.visible(paragraph), WIDTH - 2, "")
        .forEach(line -> text.append("  ").append(line).append('\n'));
  }

  /** The claims that are stated, without a test. */
  public static String list(StatedClaims claims) {
    StringBuilder text = new StringBuilder();
    for (StatedClaim claim : claims.claims()) {
      text.append(claim.id()).append("  expects ").append(claim.expected().id()).append('\n');
      append(text, claim.says());
    }
    return text.toString();
  }

  /** A JSON array, one object a claim, with the columns of {@code claims.csv}. */
  public static String json(List<TestedClaim> claims) {
    Table<Analysis, TestedClaim> table = ClaimTable.table();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.mapper().createGenerator(text)) {
      json.writeStartArray();
      for (TestedClaim claim : claims) {
        json.writeStartObject();
        JsonFile.fields(json, table.columns(), table.cellsOf(claim));
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    return text.toString();
  }
}
