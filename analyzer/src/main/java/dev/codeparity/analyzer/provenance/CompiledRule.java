package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A rule with its pattern ready to be tried. */
final class CompiledRule {
  private static final Pattern GROUP = Pattern.compile("\\(\\?<(tool|model2?|percent)>");

  private final AttributionRule rule;
  private final Pattern pattern;
  private final Set<String> groups;
  private final ToolNames toolNames;

  CompiledRule(AttributionRule rule, ToolNames toolNames) {
    this.rule = rule;
    this.toolNames = toolNames;
    pattern = Pattern.compile(rule.pattern());
    groups = Set.copyOf(GROUP.matcher(rule.pattern()).results().map(m -> m.group(1)).toList());
  }

  /**
   * What a match says.
   *
   * @param tool the tool, or empty
   * @param model the model, or empty
   * @param percent the share of lines by AI, where the match gives one
   */
  record Match(String tool, String model, Optional<Integer> percent) {}

  AttributionRule rule() {
    return rule;
  }

  /** One match a tool that the text names; empty if the pattern does not match or gives up. */
  List<Match> match(String text) {
    if (text.length() > BoundedText.MAX_LENGTH) {
      return List.of();
    }
    try {
      Matcher matcher = pattern.matcher(new BoundedText(text));
      return matcher.find() ? matches(matcher, text) : List.of();
    } catch (BoundedText.Exhausted e) {
      return List.of();
    }
  }

  /** How often trying the pattern reads a character of the text: what a bound is set on. */
  int readsFor(String text) {
    BoundedText bounded = new BoundedText(text);
    try {
      pattern.matcher(bounded).find();
    } catch (BoundedText.Exhausted e) {
      return BoundedText.bound(text);
    }
    return bounded.reads();
  }

  /** Whether the pattern is about HTML comments, so that it may match inside one. */
  boolean readsComments() {
    return rule.pattern().contains("<!--");
  }

  private List<Match> matches(Matcher matcher, String text) {
    String model =
        ModelName.of(group(matcher, "model").or(() -> group(matcher, "model2")).orElse(""));
    Optional<Integer> percent = group(matcher, "percent").map(CompiledRule::percent);
    if (rule.tool().equals("**")) {
      List<Match> matches = new ArrayList<>();
      for (String part : partsOutsideParentheses(text)) {
        for (String tool : toolNames.all(part.replaceFirst("\\(.*", ""))) {
          if (matches.stream().noneMatch(match -> match.tool().equals(tool))) {
            matches.add(new Match(tool, modelInParentheses(part), percent));
          }
        }
      }
      return matches;
    }
    return List.of(new Match(tool(matcher, text), model, percent));
  }

  private String tool(Matcher matcher, String text) {
    if (!rule.tool().equals("*")) {
      return rule.tool();
    }
    Optional<String> named = group(matcher, "tool");
    String known = toolNames.first(named.orElse(text));
    return known.isEmpty() ? named.orElse("").strip() : known;
  }

  private Optional<String> group(Matcher matcher, String name) {
    return groups.contains(name) ? Optional.ofNullable(matcher.group(name)) : Optional.empty();
  }

  private static int percent(String digits) {
    return digits.length() > 3 ? 100 : Math.min(100, Integer.parseInt(digits));
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
