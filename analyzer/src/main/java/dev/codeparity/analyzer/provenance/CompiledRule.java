package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.text.LinearPattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule with its pattern ready to be tried. */
final class CompiledRule {
  /** Longer texts are not looked at: no signal is nearly as long. */
  static final int MAX_TEXT = 4_000;

  private final AttributionRule rule;
  private final LinearPattern pattern;
  private final Optional<LinearPattern> unless;
  private final ToolNames toolNames;
  private final ToolDates toolDates;

  CompiledRule(AttributionRule rule, ToolNames toolNames, ToolDates toolDates) {
    this.rule = rule;
    this.toolNames = toolNames;
    this.toolDates = toolDates;
    pattern = LinearPattern.compile(rule.pattern());
    unless =
        rule.unless().isEmpty()
            ? Optional.empty()
            : Optional.of(LinearPattern.compile(rule.unless()));
  }

  /**
   * What a match says.
   *
   * @param tool the tool, or empty
   * @param model the model, or empty
   * @param percent the share of lines by AI, where the match gives one
   * @param since before which the tool can have written nothing
   */
  record Match(String tool, String model, Optional<Integer> percent, Instant since) {}

  AttributionRule rule() {
    return rule;
  }

  /** One match a tool that the text names; empty if the rule does not apply. */
  List<Match> match(String text) {
    if (text.length() > MAX_TEXT) {
      return List.of();
    }
    return pattern
        .find(text)
        .filter(found -> unless.filter(exception -> exception.isIn(text)).isEmpty())
        .map(found -> matches(found, text))
        .orElse(List.of());
  }

  /** Whether the pattern is about HTML comments, so that it may match inside one. */
  boolean readsComments() {
    return rule.pattern().contains("<!--");
  }

  private List<Match> matches(LinearPattern.Found found, String text) {
    if (rule.tool().equals("**")) {
      List<Match> matches = new ArrayList<>();
      modelsByTool(text).forEach((tool, model) -> matches.add(match(tool, model, found)));
      return matches;
    }
    String model = ModelName.of(found.group("model").or(() -> found.group("model2")).orElse(""));
    boolean sought = model.isEmpty() && isCredit();
    return List.of(match(tool(found, text), sought ? ModelName.in(text) : model, found));
  }

  /**
   * Whether a model in the text is the writer: in a subject it is rather what the change is about.
   */
  private boolean isCredit() {
    boolean subject = rule.field() == RuleField.SUBJECT || rule.field() == RuleField.MERGE_SUBJECT;
    return !subject && rule.provenance().filter(Provenance::isAi).isPresent();
  }

  private Match match(String tool, String model, LinearPattern.Found found) {
    Optional<Integer> percent = found.group("percent").flatMap(CompiledRule::percent);
    return new Match(tool, model, percent, toolDates.since(tool));
  }

  /** The tools that parts of a text name, and the model of each as far as a part names it too. */
  private Map<String, String> modelsByTool(String text) {
    Map<String, String> models = new LinkedHashMap<>();
    for (String part : partsOutsideParentheses(text)) {
      String inParentheses = modelInParentheses(part);
      String model = inParentheses.isEmpty() ? ModelName.in(part) : inParentheses;
      for (String tool : toolNames.all(beforeParenthesis(part))) {
        models.merge(tool, model, (known, other) -> known.isEmpty() ? other : known);
      }
    }
    return models;
  }

  private String tool(LinearPattern.Found found, String text) {
    if (!rule.tool().equals("*")) {
      return rule.tool();
    }
    Optional<String> named = found.group("tool");
    String known = toolNames.first(named.orElse(text));
    return known.isEmpty() ? named.orElse("").strip() : known;
  }

  /** A whole number from 0 to 100; what is no number, as a project's own rule may find, is none. */
  private static Optional<Integer> percent(String digits) {
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    return Optional.of(digits.length() > 3 ? 100 : Math.min(100, Integer.parseInt(digits)));
  }

  private static String beforeParenthesis(String part) {
    int open = part.indexOf('(');
    return open < 0 ? part : part.substring(0, open);
  }

  private static String modelInParentheses(String part) {
    int open = part.indexOf('(');
    int close = part.indexOf(')', open + 1);
    return open < 0 || close < 0 ? "" : ModelName.of(part.substring(open + 1, close));
  }

  private static List<String> partsOutsideParentheses(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && (c == ',' || c == '+' || c == '&')) {
        parts.add(text.substring(start, at));
        start = at + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
