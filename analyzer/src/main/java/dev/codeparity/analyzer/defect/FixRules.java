package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The rules by which messages tell fix commits, read from a data file of tab-separated columns: id,
 * effect, field, needs, pattern, positive and negative example. A line {@code let}, name, pattern
 * gives a part of patterns a name, by which later lines quote it as <code>{{name}}</code>.
 */
public final class FixRules {
  private static final String RESOURCE = "fix-rules.tsv";
  private static final int COLUMNS = 7;
  private static final Pattern QUOTE = Pattern.compile("\\{\\{(\\w+)\\}\\}");

  private final List<FixRule> rules;
  private final String sha256;

  private FixRules(List<FixRule> rules, String sha256) {
    this.rules = List.copyOf(rules);
    this.sha256 = sha256;
  }

  /** The rules that come with Codeparity. */
  public static FixRules builtIn() {
    try (InputStream in = FixRules.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing");
      }
      return parse(RESOURCE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads rules; empty lines and lines that begin with {@code #} are passed over, as is the header.
   *
   * @param file the name to show in errors
   * @param text the content
   * @throws UsageException if a line is malformed
   */
  static FixRules parse(String file, String text) {
    List<FixRule> rules = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    Map<String, String> names = new HashMap<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#") || line.startsWith("id\t")) {
        continue;
      }
      String place = file + ":" + number;
      String[] columns = line.split("\t", -1);
      if (columns[0].equals("let") && columns.length == 3) {
        names.put(columns[1], quoted(place, columns[2], names));
        continue;
      }
      FixRule rule = rule(place, columns, names);
      if (!ids.add(rule.id())) {
        throw new UsageException(place + ": rule " + rule.id() + " exists already");
      }
      rules.add(rule);
    }
    return new FixRules(rules, DigestUtils.sha256Hex(text));
  }

  /** All rules, in the order of the file. */
  public List<FixRule> rules() {
    return rules;
  }

  /** SHA-256 of the file, in hexadecimal: names the rules in force. */
  public String sha256() {
    return sha256;
  }

  /** A pattern with the parts that it quotes by name. */
  private static String quoted(String place, String pattern, Map<String, String> names) {
    return QUOTE
        .matcher(pattern)
        .replaceAll(
            quote -> {
              String part = names.get(quote.group(1));
              if (part == null) {
                throw new UsageException(place + ": nothing is called " + quote.group(1));
              }
              return Matcher.quoteReplacement(part);
            });
  }

  private static FixRule rule(String place, String[] columns, Map<String, String> names) {
    if (columns.length != COLUMNS) {
      throw new UsageException(
          place + ": a rule has " + COLUMNS + " columns between tabs, this has " + columns.length);
    }
    try {
      String[] words = columns[1].split(":", 2);
      FixRule.Effect effect = FixRule.Effect.of(words[0]);
      String more = words.length > 1 ? words[1] : "";
      boolean masks = effect == FixRule.Effect.MASK && !more.isEmpty();
      return new FixRule(
          columns[0],
          effect,
          masks || more.isEmpty() ? 0 : Integer.parseInt(more),
          masks ? FixKind.valueOf(more.toUpperCase(Locale.ROOT)) : FixKind.NONE,
          FixRule.Field.of(columns[2]),
          columns[3].isEmpty() ? List.of() : List.of(columns[3].split(",")),
          Pattern.compile(quoted(place, columns[4], names), Pattern.CASE_INSENSITIVE),
          columns[5],
          columns[6]);
    } catch (PatternSyntaxException e) {
      throw new UsageException(place + ": pattern: " + e.getDescription(), e);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          place + ": effect '" + columns[1] + "', field '" + columns[2] + "': there is none such",
          e);
    }
  }
}
