package dev.codeparity.reports.check;

import dev.codeparity.analyzer.GateResult;
import dev.codeparity.analyzer.claim.stated.TestedClaim;
import dev.codeparity.analyzer.gate.Bound;
import dev.codeparity.analyzer.gate.CheckedBound;
import dev.codeparity.analyzer.gate.Figure;
import dev.codeparity.analyzer.gate.Finding;
import dev.codeparity.analyzer.gate.Gauge;
import dev.codeparity.reports.text.Json;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a gate found, for programs. */
public final class CheckJson {
  private CheckJson() {}

  /** One object, with the bounds in the order of the policy. */
  public static String of(GateResult result) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("head", result.head());
    all.put("change_commits", result.changed());
    all.put("bounds", result.bounds().stream().map(CheckJson::bound).toList());
    result
        .claims()
        .ifPresent(c -> all.put("claims", c.rows().stream().map(CheckJson::claim).toList()));
    return new String(Json.document(all), StandardCharsets.UTF_8);
  }

  private static Map<String, Object> bound(CheckedBound checked) {
    Bound bound = checked.bound();
    Figure figure = checked.figure();
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", bound.id());
    one.put("outcome", lower(checked.outcome()));
    one.put("metric", bound.gauge().metric());
    one.put("in", lower(bound.in()));
    one.put(lower(bound.limit().side()), bound.limit().value());
    one.put("strict", bound.strict());
    if (bound.gauge() instanceof Gauge.Ratio) {
      one.put("looks", bound.everyBuild() ? "any" : "once");
    }
    boolean measured = figure.value().isPresent();
    one.put("value", figure.value());
    one.put("ci_low", measured ? Optional.of(figure.low()) : Optional.empty());
    one.put(
        "ci_high",
        measured && Double.isFinite(figure.high()) ? Optional.of(figure.high()) : Optional.empty());
    one.put("reason", figure.doubt());
    one.put("measured_at", checked.at());
    one.put("findings", figure.findings().stream().map(CheckJson::finding).toList());
    one.put("sentence", new BoundText(checked).sentence());
    return one;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("commit", finding.commit());
    one.put("subject", finding.subject());
    one.put("path", finding.path());
    one.put("line", finding.line());
    one.put("what", finding.what());
    return one;
  }

  private static Map<String, Object> claim(TestedClaim tested) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("id", tested.claim().id());
    one.put("outcome", lower(tested.outcome()));
    one.put("sentence", tested.sentence());
    return one;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
