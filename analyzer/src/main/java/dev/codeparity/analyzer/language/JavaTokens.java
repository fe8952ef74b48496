package dev.codeparity.analyzer.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The tokens of Java texts, as far as they tell how a text nests. */
final class JavaTokens {
  private static final String ARROW = "->";
  private static final List<String> SIGNS =
      IntStream.range(0, 128).mapToObj(Character::toString).toList();
  private static final Pattern ESCAPE =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\u+(\\p{XDigit}{4})");

  private JavaTokens() {}

  /**
   * Words, {@code ->}, and the other characters one by one. Of a literal there is its first quote,
   * and of comments and white space nothing.
   */
  static List<String> of(String source) {
    String text = source.contains("\\u") ? withoutEscapes(source) : source;
    List<String> tokens = new ArrayList<>(text.length() / 4);
    int end;
    for (int at = 0; at < text.length(); at = end) {
      char letter = text.charAt(at);
      boolean arrow = text.startsWith(ARROW, at);
      end = arrow ? at + ARROW.length() : JavaSteps.after(text, at);
      if (arrow || Character.isJavaIdentifierPart(letter)) {
        tokens.add(text.substring(at, end));
      } else if (!Character.isWhitespace(letter) && (letter != '/' || end == at + 1)) {
        tokens.add(sign(letter));
      }
    }
    return tokens;
  }

  private static String sign(char letter) {
    return letter < SIGNS.size() ? SIGNS.get(letter) : String.valueOf(letter);
  }

  static boolean isWord(String token) {
    return Character.isJavaIdentifierStart(token.charAt(0));
  }

  private static String withoutEscapes(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + letter(found.group(2))));
  }

  private static char letter(String hexadecimal) {
    return (char) Integer.parseInt(hexadecimal, 16);
  }
}
