package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The parts that a forge lists as bullets, told from a list that somebody wrote. */
final class BulletedParts {
  private static final Pattern NUMBERED =
      Pattern.compile(".*\\((?:#|!|pull request #)\\d{1,9}\\)\\s*");
  private static final String BULLET = "* ";

  private final List<String> lines;
  private final int end;
  private final boolean dashed;
  private final boolean numbered;

  /**
   * @param end the line at which the list ends at the latest
   * @param dashed whether a forge's dashed line stands there
   */
  BulletedParts(List<String> lines, int end, boolean dashed) {
    this.lines = lines;
    this.end = end;
    this.dashed = dashed;
    numbered = !lines.isEmpty() && NUMBERED.matcher(lines.get(0)).matches();
  }

  /** The first line of each part, or nothing if this is no such list. */
  List<Integer> starts() {
    List<Integer> bullets = new ArrayList<>();
    for (int line = 1; line < end; line++) {
      if (!lines.get(line).startsWith(BULLET)) {
        continue;
      }
      if (isPart(line)) {
        bullets.add(line);
      } else if (bullets.isEmpty()) {
        return List.of();
      }
    }
    return bullets.isEmpty() ? bullets : withIntroduction(bullets);
  }

  /** A list's items follow each other, a part's subject stands alone or is wrapped. */
  private boolean isPart(int line) {
    String next = line + 1 < end ? lines.get(line + 1) : "";
    boolean list = next.startsWith(BULLET) || next.startsWith("- ");
    return lines.get(line - 1).isBlank() && (next.isBlank() || (numbered && !list));
  }

  private List<Integer> withIntroduction(List<Integer> bullets) {
    int first = 1;
    while (lines.get(first).isBlank()) {
      first++;
    }
    if (first == bullets.get(0) || isHeading(first, bullets.get(0))) {
      return bullets;
    }
    if (!numbered || !(dashed || hasTrailer(first, bullets.get(bullets.size() - 1)))) {
      return List.of();
    }
    bullets.add(0, first);
    return bullets;
  }

  private boolean isHeading(int line, int firstBullet) {
    String text = lines.get(line).stripTrailing();
    boolean alone = lines.subList(line + 1, firstBullet).stream().allMatch(String::isBlank);
    return alone && text.endsWith(":") && text.toLowerCase(Locale.ROOT).contains("commit");
  }

  /** Trailers above the last part are those of parts: of one commit they would stand at its end. */
  private boolean hasTrailer(int from, int to) {
    return lines.subList(from, to).stream().anyMatch(BulletedParts::isCredit);
  }

  private static boolean isCredit(String line) {
    int colon = Trailers.separator(line);
    return colon > 0
        && line.substring(0, colon).stripTrailing().toLowerCase(Locale.ROOT).endsWith("-by");
  }
}
