package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The rules by which messages tell fix commits, read from a data file of tab-separated columns: id,
 * effect, field, needs, pattern, positive and negative example.
 */
public final class FixRules {
  private static final String RESOURCE = "fix-rules.tsv";
  private static final int COLUMNS = 7;

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
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isBlank() || line.startsWith("#") || line.startsWith("id\t")) {
        continue;
      }
      FixRule rule = rule(file + ":" + number, line);
      if (!ids.add(rule.id())) {
        throw new UsageException(file + ":" + number + ": rule " + rule.id() + " exists already");
      }
      rules.add(rule);
    }
    return new FixRules(rules, sha256(text));
  }

  /** All rules, in the order of the file. */
  public List<FixRule> rules() {
    return rules;
  }

  /** SHA-256 of the file, in hexadecimal: names the rules in force. */
  public String sha256() {
    return sha256;
  }

  private static FixRule rule(String place, String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != COLUMNS) {
      throw new UsageException(
          place + ": a rule has " + COLUMNS + " columns between tabs, this has " + columns.length);
    }
    try {
      return new FixRule(
          columns[0],
          FixRule.Effect.of(columns[1]),
          FixRule.Field.of(columns[2]),
          columns[3].isEmpty() ? List.of() : List.of(columns[3].split(",")),
          Pattern.compile(columns[4], Pattern.CASE_INSENSITIVE),
          columns[5],
          columns[6]);
    } catch (PatternSyntaxException e) {
      throw new UsageException(place + ": pattern: " + e.getDescription(), e);
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          place + ": unknown effect '" + columns[1] + "' or field '" + columns[2] + "'", e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
