package dev.codeparity.analyzer.language;

import java.util.List;

/** Reads one line of the data file of languages that describes a comment or literal. */
final class RuleLine {
  private RuleLine() {}

  static Rule parse(String kind, List<String> words) {
    return switch (kind) {
      case "line" -> line(words);
      case "block" -> block(words);
      case "string" -> string(words);
      case "skip" -> new Skip(Mark.of(words.get(0)).first(), words.get(1));
      case "rest" -> new LineBlock(Mark.of(words.get(0)), Mark.NONE);
      case "splice" -> new Splice();
      case "cpp-raw" -> RawQuoted.CPP;
      case "rust-raw" -> RawQuoted.RUST;
      case "swift-raw" -> RawQuoted.SWIFT;
      case "cs-string" -> RawQuoted.C_SHARP;
      case "char-or-name" -> new CharOrName();
      case "heredoc" -> new Heredoc(false);
      case "php-heredoc" -> new Heredoc(true);
      case "regex" -> new Regex(false);
      case "ruby-regex" -> new Regex(true);
      case "percent" -> new Percent();
      case "lua-long" -> new LuaLong(Mark.of(words.get(0)).first());
      default -> throw new IllegalStateException("no such rule in the languages file: " + kind);
    };
  }

  private static Rule line(List<String> words) {
    LineComment.Place place = LineComment.Place.ANYWHERE;
    if (words.contains("word-start")) {
      place = LineComment.Place.WORD_START;
    } else if (words.contains("file-start")) {
      place = LineComment.Place.FILE_START;
    }
    return new LineComment(
        Mark.of(words.get(0)),
        place,
        words.contains("continued"),
        after(words, "unless"),
        after(words, "until"));
  }

  private static Rule block(List<String> words) {
    Mark start = Mark.of(words.get(0));
    Mark end = Mark.of(words.get(1));
    return words.contains("lines")
        ? new LineBlock(start, end)
        : new BlockComment(start, end, words.contains("nests"));
  }

  private static Rule string(List<String> words) {
    Literal literal =
        new Literal(
            Mark.of(words.get(1)),
            words.contains("escape"),
            words.contains("doubled"),
            words.contains("multiline"),
            words.contains("greedy"),
            after(words, "hole"),
            (byte) 0);
    return new Quoted(Mark.of(words.get(0)), literal, words.contains("digits"));
  }

  private static Mark after(List<String> words, String option) {
    int index = words.indexOf(option);
    return Mark.of(index < 0 ? "" : words.get(index + 1));
  }
}
