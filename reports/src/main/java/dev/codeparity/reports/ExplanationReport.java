package dev.codeparity.reports;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.Explanation;
import dev.codeparity.analyzer.Explanation.Brief;
import dev.codeparity.analyzer.Explanation.Fate;
import dev.codeparity.analyzer.Explanation.Link;
import dev.codeparity.analyzer.Explanation.Suspect;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.reports.table.Table;
import dev.codeparity.reports.text.Json;
import dev.codeparity.reports.text.Times;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;

/** All that is known of one commit, as text to read or as JSON. */
public final class ExplanationReport {
  private final Explanation explanation;

  /**
   * @param explanation what is told
   */
  public ExplanationReport(Explanation explanation) {
    this.explanation = explanation;
  }

  /**
   * Writes about one screen of text.
   *
   * @param width columns of the terminal
   * @param colour whether to colour with ANSI escape codes
   */
  public void writeText(OutputStream out, int width, boolean colour) throws IOException {
    List<String> lines = new ExplanationText(explanation, width, new Paint(colour)).lines();
    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Writes one JSON object: the commit's row of {@code commits.csv}, and what goes beyond it. */
  public void writeJson(OutputStream out) throws IOException {
    JsonGenerator json =
        Json.mapper().createGenerator(out).configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    json.writeStartObject();
    Table<Analysis, CommitRecord> table = CommitTable.table();
    JsonFile.fields(json, table.columns(), table.cellsOf(explanation.commit()));
    rest().forEach(json::writePOJOProperty);
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }

  private Map<String, Object> rest() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("standing", explanation.standing());
    fields.put("rev", explanation.observed().rev());
    fields.put("as_of", Times.text(explanation.observed().asOf()));
    fields.put("message", text(explanation.message()));
    fields.put("author", text(explanation.author()));
    fields.put("committer", text(explanation.committer()));
    fields.put("accountable", text(explanation.accountable()));
    fields.put("arrived_with", explanation.arrival().map(ExplanationReport::brief));
    fields.put("left_out_reason", explanation.leftOut());
    fields.put("evidence", explanation.evidence().stream().map(this::evidence).toList());
    fields.put("fixed", explanation.fixed().stream().map(ExplanationReport::link).toList());
    fields.put(
        "suspects", explanation.suspects().stream().map(ExplanationReport::suspect).toList());
    fields.put("broke", explanation.broke().stream().map(ExplanationReport::link).toList());
    fields.put("lines", fate(explanation.lines()));
    return fields;
  }

  private static Optional<String> text(String text) {
    return Optional.of(text).filter(known -> !known.isEmpty());
  }

  private Map<String, Object> evidence(EvidenceRecord row) {
    Optional<MatchedText> found =
        MatchedText.find(row, explanation.message(), explanation.author(), explanation.committer());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
    fields.put("counted", row.counted());
    fields.put("rule_id", row.ruleId());
    fields.put("channel", row.channel());
    fields.put("confidence", row.confidence());
    fields.put("tool", text(row.tool()));
    fields.put("model", text(row.model()));
    fields.put("matched", text(row.matched()));
    fields.put("reason", text(row.reason()));
    fields.put(
        "line", found.map(MatchedText::number).filter(n -> n.isPresent()).map(n -> n.getAsInt()));
    fields.put("line_text", found.map(MatchedText::text));
    return fields;
  }

  private static Map<String, Object> brief(Brief brief) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("commit", brief.commit());
    fields.put("subject", text(brief.subject()));
    fields.put("landing_time", Times.text(brief.landing()));
    fields.put("accountable", brief.accountable());
    fields.put("provenance", brief.provenance());
    fields.put("tool", text(brief.tool()));
    return fields;
  }

  private static Map<String, Object> link(Link link) {
    Map<String, Object> fields = brief(link.other());
    fields.put("method", link.method());
    fields.put("weight", link.weight());
    fields.put("lines", link.lines());
    fields.put("paths", link.paths());
    fields.put("days", link.days());
    fields.put("score", link.score());
    fields.put("counted", link.notCounted().isEmpty());
    fields.put("not_counted_reason", link.notCounted());
    return fields;
  }

  private static Map<String, Object> suspect(Suspect suspect) {
    Map<String, Object> fields = brief(suspect.commit());
    fields.put("probability", suspect.probability());
    fields.put("answer", suspect.answer());
    fields.put(
        "reasons",
        suspect.reasons().stream()
            .map(
                reason -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("feature", reason.feature().label());
                  row.put("value", reason.value());
                  row.put("added", reason.added());
                  return row;
                })
            .toList());
    return fields;
  }

  private static Map<String, Object> fate(Fate fate) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("own", fate.own());
    fields.put("surviving", fate.surviving());
    fields.put("churned", fate.churned());
    fields.put(
        "rewritten_by",
        fate.rewritten().stream()
            .map(
                by -> {
                  Map<String, Object> row = new LinkedHashMap<>();
                  row.put("author_id", by.personId());
                  row.put("name", text(by.person()));
                  row.put("provenance", by.provenance());
                  row.put("tool", text(by.tool()));
                  row.put("same_person", by.samePerson());
                  row.put("lines", by.lines());
                  return row;
                })
            .toList());
    return fields;
  }
}
