package dev.codeparity.reports;

import dev.codeparity.analyzer.rules.ListedRule;
import dev.codeparity.analyzer.rules.RuleKind;
import dev.codeparity.analyzer.rules.RuleOrigin;
import dev.codeparity.reports.text.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rules in force as text to read. */
final class RulesText {
  private static final int ID = 35;
  private static final int SAYS = 14;
  private static final int CONFIDENCE = 9;
  private static final int TOOL = 24;

  private final List<ListedRule> rules;
  private final int width;
  private final Paint paint;
  private final List<String> lines = new ArrayList<>();

  RulesText(List<ListedRule> rules, int width, Paint paint) {
    this.rules = rules;
    this.width = width;
    this.paint = paint;
  }

  List<String> lines() {
    for (RuleKind kind : RuleKind.values()) {
      List<ListedRule> ofKind = rules.stream().filter(rule -> rule.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        kind(kind, ofKind);
      }
    }
    return lines;
  }

  private void kind(RuleKind kind, List<ListedRule> ofKind) {
    if (!lines.isEmpty()) {
      lines.add("");
    }
    lines.add(paint.bold(heading(kind, ofKind)));
    String channel = "";
    for (String name : ofKind.stream().map(RulesText::channel).distinct().toList()) {
      for (ListedRule rule : ofKind.stream().filter(r -> channel(r).equals(name)).toList()) {
        if (!name.equals(channel)) {
          lines.add("");
          lines.add(name);
          channel = name;
        }
        rule(rule);
      }
    }
  }

  private static String heading(RuleKind kind, List<ListedRule> ofKind) {
    long off = count(ofKind, RuleOrigin.OFF);
    StringBuilder heading = new StringBuilder();
    heading.append(
        switch (kind) {
          case ATTRIBUTION -> "Who wrote a commit: ";
          case FIX -> "What a fix is: ";
          case QUALITY -> "Good code (in force with --quality): ";
        });
    heading.append(ofKind.size() - off).append(" rules in force");
    part(heading, count(ofKind, RuleOrigin.ADDED), "added by the project");
    part(heading, count(ofKind, RuleOrigin.CHANGED), "changed by it");
    part(heading, off, "switched off");
    return heading.toString();
  }

  private static void part(StringBuilder heading, long number, String what) {
    if (number > 0) {
      heading.append(", ").append(number).append(' ').append(what);
    }
  }

  private static long count(List<ListedRule> rules, RuleOrigin origin) {
    return rules.stream().filter(rule -> rule.origin() == origin).count();
  }

  private void rule(ListedRule rule) {
    String line =
        "  "
            + Width.fit(CellText.visible(rule.id()), ID - 1)
            + " "
            + Width.fit(rule.says(), SAYS)
            + Width.fit(rule.confidence().map(RulesText::lower).orElse(""), CONFIDENCE)
            + Width.fit(CellText.visible(tool(rule)), TOOL - 1)
            + " "
            + origin(rule.origin());
    boolean off = rule.origin() == RuleOrigin.OFF;
    lines.add(off ? paint.dim(line) : line);
    String source = CellText.visible(rule.kind() == RuleKind.QUALITY ? rule.note() : rule.source());
    if (!source.isEmpty()) {
      lines.add(paint.dim(Width.cut("      " + source, width)));
    }
  }

  private static String origin(RuleOrigin origin) {
    return switch (origin) {
      case BUILT_IN -> "built in";
      case CHANGED -> "changed";
      case ADDED -> "added";
      case OFF -> "switched off";
    };
  }

  private static String tool(ListedRule rule) {
    return rule.priority().isPresent() ? "priority " + rule.priority().getAsInt() : rule.tool();
  }

  private static String channel(ListedRule rule) {
    return switch (rule.kind()) {
      case QUALITY -> rule.field();
      case ATTRIBUTION, FIX -> rule.channel().map(RulesText::lower).orElse("message");
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
