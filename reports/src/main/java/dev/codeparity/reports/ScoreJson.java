package dev.codeparity.reports;

import dev.codeparity.analyzer.accuracy.LabelledRow;
import dev.codeparity.analyzer.accuracy.SampleKind;
import dev.codeparity.analyzer.accuracy.Score;
import dev.codeparity.analyzer.statistics.Detection;
import dev.codeparity.analyzer.statistics.Kappa;
import dev.codeparity.reports.text.Decimals;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A score as JSON, for scripts and for runs that correct for errors of attribution. Under {@code
 * evidence} stand the hits and misses of a simple random sample that would tell as much: {@code
 * Beta(hits + 1/2, misses + 1/2)} is what is known of the figure.
 */
final class ScoreJson {
  private static final String SCHEMA = "codeparity-score/1";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Score score;

  private ScoreJson(Score score) {
    this.score = score;
  }

  static ObjectNode of(Score score) {
    return new ScoreJson(score).document();
  }

  private ObjectNode document() {
    ObjectNode root = NODES.objectNode();
    root.put("schema", SCHEMA);
    root.put("kind", score.kind().name());
    root.put("confidence", score.confidence());
    ObjectNode coverage = root.putObject("coverage");
    coverage.put("rows", score.coverage().rows());
    coverage.put("decided", score.coverage().decided());
    coverage.put("unsure", score.coverage().unsure());
    coverage.put("missing", score.coverage().missing());
    coverage.put("population", score.coverage().population());
    coverage.put("spoken_for", score.coverage().spokenFor());
    root.set("overall", of(score.overall()));
    score
        .unsure()
        .ifPresent(
            ends -> {
              ObjectNode unsure = root.putObject("unsure");
              unsure.set("if_yes", of(ends.yes()));
              unsure.set("if_no", of(ends.no()));
            });
    ArrayNode classes = root.putArray("classes");
    score.classes().forEach(found -> classes.add(of(found)));
    score.kappa().ifPresent(kappa -> root.set("kappa", of(kappa)));
    score.labellers().ifPresent(two -> root.set("labellers", of(two)));
    ArrayNode confusion = root.putArray("confusion");
    for (Score.Cell cell : score.confusion()) {
      ObjectNode node = confusion.addObject();
      node.put("label", cell.label());
      node.put("answer", cell.answer());
      node.put("rows", cell.rows());
      node.put("population", number(cell.population()));
    }
    ArrayNode disagreements = root.putArray("disagreements");
    score.disagreements().forEach(row -> disagreements.add(of(row)));
    ArrayNode warnings = root.putArray("warnings");
    ScoreReport.warnings(score).forEach(warnings::add);
    return root;
  }

  private ObjectNode of(Score.ClassScore found) {
    ObjectNode node = NODES.objectNode();
    node.put("name", found.name());
    node.put("labelled", found.labelled());
    node.put("answered", found.answered());
    put(node, "precision", found.precision());
    put(node, "recall", found.recall());
    put(node, "specificity", found.specificity());
    return node;
  }

  private void put(ObjectNode node, String name, Optional<Detection.Figure> figure) {
    figure.ifPresent(found -> node.set(name, of(found)));
  }

  private ObjectNode of(Detection.Figure figure) {
    ObjectNode node = NODES.objectNode();
    node.put("estimate", number(figure.share().estimate()));
    node.put("se", number(figure.share().se()));
    node.put("ci_low", number(figure.limits().low()));
    node.put("ci_high", number(figure.limits().high()));
    node.put("hits", figure.share().hits());
    node.put("rows", figure.share().rows());
    Detection.Evidence known = figure.evidence(score.confidence());
    ObjectNode evidence = node.putObject("evidence");
    evidence.put("hits", number(known.hits()));
    evidence.put("misses", number(known.misses()));
    return node;
  }

  private static ObjectNode of(Kappa kappa) {
    ObjectNode node = NODES.objectNode();
    node.put("estimate", number(kappa.estimate()));
    node.put("se", number(kappa.se()));
    node.put("ci_low", number(kappa.low()));
    node.put("ci_high", number(kappa.high()));
    node.put("observed", number(kappa.observed()));
    node.put("expected", number(kappa.expected()));
    return node;
  }

  private static ObjectNode of(Score.Labellers two) {
    ObjectNode node = NODES.objectNode();
    node.put("rows", two.rows());
    node.put("agreed", two.agreed());
    two.kappa().ifPresent(kappa -> node.set("kappa", of(kappa)));
    return node;
  }

  private ObjectNode of(LabelledRow row) {
    ObjectNode node = NODES.objectNode();
    node.put("commit", row.id().commit());
    if (score.kind() == SampleKind.LINK) {
      node.put("inducing_commit", row.id().inducing());
    }
    node.put("label", row.label().orElse(""));
    node.put("answer", row.answer());
    node.put("rule_id", row.ruleId());
    node.put("note", row.note());
    return node;
  }

  private static BigDecimal number(double value) {
    return new BigDecimal(Decimals.text(value));
  }
}
