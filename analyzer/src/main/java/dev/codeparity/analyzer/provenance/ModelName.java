package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.text.LinearPattern;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings the spellings of a model's name to one: "claude-opus-4-6" and "Opus 4.6" are the same. */
final class ModelName {
  private static final Pattern CLAUDE =
      Pattern.compile(
          "(?i)(?:claude[- ])?(opus|sonnet|haiku|fable|mythos)[ -]?(\\d{1,2})?"
              + "(?:[.-](\\d{1,2}))?(?![\\d])(?:-\\d{8})?.{0,80}");
  private static final Pattern CLAUDE_OLD =
      Pattern.compile("(?i)(?:claude[- ])?(\\d)(?:[.-](\\d))?[ .-](opus|sonnet|haiku).{0,80}");
  private static final Pattern GEMINI =
      Pattern.compile(
          "(?i)(?:gemini[- ])?(?:(pro|flash) )?(\\d\\.\\d)(?:[- ](pro|flash))?(?:/flash)?");
  private static final Pattern PROVIDER = Pattern.compile("^(?:[a-zA-Z_-]{1,40}/){1,4}");
  private static final Pattern GPT = Pattern.compile("(?i)^gpt[ -]?(?=\\d)");

  private static final LinearPattern ANYWHERE =
      LinearPattern.compile(
          "(?i)(?:^|[^a-z0-9])(?P<model>"
              + "(?:claude[- ])?(?:opus|sonnet|haiku|fable|mythos)[ -]?\\d{1,2}(?:[.-]\\d{1,2})?"
              + "|claude[- ]\\d(?:[.-]\\d)?[ .-](?:opus|sonnet|haiku)"
              + "|gpt-?\\d[a-z0-9]*(?:\\.\\d+)?(?:-(?:codex|mini|nano|pro|turbo))*"
              + "|gemini[- ](?:(?:pro|flash) )?\\d\\.\\d(?:[- ](?:pro|flash))?"
              + "|(?:grok|glm|kimi|deepseek|qwen|minimax)[- ]?[kv]?\\d+(?:\\.\\d+)?"
              + ")(?:[^a-z0-9]|$)");

  /** What follows one of these is a remark: "Opus 4.7, 1M context", "gpt-5.4#high". */
  private static final String TAIL = ",(#";

  private ModelName() {}

  /**
   * The name in one spelling; a name that is not known is kept, without what follows a comma.
   * "Preview" is a state of a tool, and no name.
   */
  static String of(String raw) {
    String bare = PROVIDER.matcher(raw.strip()).replaceFirst("");
    String name = upToTail(bare).strip();
    if (name.equalsIgnoreCase("preview")) {
      return "";
    }
    Matcher claude = CLAUDE.matcher(name);
    if (claude.matches()) {
      return "Claude " + capital(claude.group(1)) + version(claude.group(2), claude.group(3));
    }
    Matcher old = CLAUDE_OLD.matcher(name);
    if (old.matches()) {
      return "Claude " + capital(old.group(3)) + version(old.group(1), old.group(2));
    }
    Matcher gemini = GEMINI.matcher(name);
    if (gemini.matches()) {
      String kind = gemini.group(1) != null ? gemini.group(1) : gemini.group(3);
      return "Gemini " + gemini.group(2) + (kind == null ? "" : " " + capital(kind));
    }
    return GPT.matcher(name).replaceFirst("GPT-");
  }

  /** The first model that a text names with its version, in one spelling, or empty. */
  static String in(String text) {
    return ANYWHERE.find(text).flatMap(found -> found.group("model")).map(ModelName::of).orElse("");
  }

  private static String upToTail(String name) {
    for (int at = 0; at < name.length(); at++) {
      if (TAIL.indexOf(name.charAt(at)) >= 0) {
        return name.substring(0, at);
      }
    }
    return name;
  }

  private static String version(@Nullable String major, @Nullable String minor) {
    if (major == null) {
      return "";
    }
    return " " + major + (minor == null ? "" : "." + minor);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT)
        + word.substring(1).toLowerCase(Locale.ROOT);
  }
}
