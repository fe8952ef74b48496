package dev.codeparity.reports;

import java.util.ArrayList;
import java.util.List;

/** Text fitted into the columns of a terminal. */
final class Wrapped {
  private Wrapped() {}

  /** The text in lines of at most {@code width} columns, broken at spaces. */
  static List<String> lines(String text, int width, String indent) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(indent);
      } else if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** The text, its end cut off where it is too long. */
  static String cut(String text, int width) {
    return text.length() <= width ? text : text.substring(0, width - 3) + "...";
  }

  /** A label and a path, the start of the path cut off where both are too long. */
  static String cutLeft(String label, String path, int width) {
    int room = width - label.length();
    return label
        + (path.length() <= room ? path : "..." + path.substring(path.length() - room + 3));
  }
}
