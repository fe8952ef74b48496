package dev.codeparity.analyzer.quality;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A Java text in which the bodies of methods that are known are empty. Its lines are those of the
 * whole text.
 *
 * @param text what is left
 * @param known what the emptied bodies say, by where they begin
 * @param unknown what seem to be the other bodies: by their places the texts of their methods
 */
record AbridgedText(String text, Map<Position, MethodPart> known, Map<Range, String> unknown) {

  static AbridgedText of(String whole, KnownBodies bodies) {
    Abridging abridging = new Abridging(whole);
    for (MethodBodies.Body body : MethodBodies.in(whole)) {
      abridging.copyTo(body.open());
      String method = whole.substring(body.header(), body.end());
      Position begin = abridging.position();
      Optional<MethodPart> known = bodies.of(method);
      if (known.isPresent()) {
        abridging.emptyTo(body.end());
        abridging.known.put(begin, known.get());
      } else {
        abridging.copyTo(body.end() - 1);
        abridging.unknown.put(new Range(begin, abridging.position()), method);
      }
    }
    abridging.copyTo(whole.length());
    return new AbridgedText(abridging.text.toString(), abridging.known, abridging.unknown);
  }

  private static final class Abridging {
    private final String whole;
    private final StringBuilder text = new StringBuilder();
    private final Map<Position, MethodPart> known = new HashMap<>();
    private final Map<Range, String> unknown = new HashMap<>();
    private int at;
    private int line = 1;
    private int lineStart;

    Abridging(String whole) {
      this.whole = whole;
    }

    /** Where the parser sees what comes next. */
    Position position() {
      return new Position(line, text.length() - lineStart + 1);
    }

    void copyTo(int end) {
      for (; at < end; at++) {
        copy(whole.charAt(at));
      }
    }

    void emptyTo(int end) {
      copy('{');
      for (; at < end; at++) {
        if (whole.charAt(at) == '\n') {
          copy('\n');
        }
      }
      copy('}');
    }

    private void copy(char letter) {
      text.append(letter);
      if (letter == '\n') {
        line++;
        lineStart = text.length();
      }
    }
  }
}
