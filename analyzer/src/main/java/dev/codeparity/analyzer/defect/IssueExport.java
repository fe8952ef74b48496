package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The issues of a tracker, read from a file, and the ones that a message is about: those whose key
 * stands in its subject, or in its body after a word such as {@code closes}.
 */
public final class IssueExport {
  /** No tracker is known. */
  public static final IssueExport NONE = new IssueExport(Map.of(), "");

  private static final int LONGEST_MESSAGE = 16_000;
  private static final String KEY = "(?<![\\w/])" + IssueReport.KEY + "\\b";
  private static final Pattern ANY = Pattern.compile(KEY);
  private static final Pattern CLOSED =
      Pattern.compile(
          "\\b(?:fix(?:e[sd])?|close[sd]?|resolve[sd]?|issue|bug)\\b:?\\s{0,3}(" + KEY + ")",
          Pattern.CASE_INSENSITIVE);

  private final Map<String, IssueReport> byKey;
  private final String sha256;

  private IssueExport(Map<String, IssueReport> byKey, String sha256) {
    this.byKey = Map.copyOf(byKey);
    this.sha256 = sha256;
  }

  /**
   * Reads a file of issues, in CSV or JSON: of each its {@code key} (a bare number stands for
   * {@code #number}), {@code type}, {@code opened} (ISO-8601 with an offset, or empty) and {@code
   * labels} (in CSV separated by {@code ;}). What GitHub and Jira give out as JSON is understood,
   * too.
   *
   * @throws UsageException if there is no such file, or it is not of this form
   */
  public static IssueExport read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UsageException("--issues: there is no file " + file);
    }
    String text = text(file);
    String name = file.toString();
    Map<String, IssueReport> byKey = new HashMap<>();
    for (IssueReport issue :
        IssueJson.isJson(text) ? IssueJson.read(name, text) : IssueCsv.read(name, text)) {
      byKey.put(issue.key().toUpperCase(Locale.ROOT), issue);
    }
    return new IssueExport(byKey, DigestUtils.sha256Hex(text));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UsageException(file + " cannot be read as UTF-8 text: " + e.getMessage(), e);
    }
  }

  /** SHA-256 of the file, in hexadecimal; empty where there is none. */
  public String sha256() {
    return sha256;
  }

  /** The known issues that a message is about, in the order in which it names them. */
  public List<IssueReport> namedBy(String message) {
    if (byKey.isEmpty()) {
      return List.of();
    }
    String text = message.strip();
    int end = text.indexOf('\n');
    String subject = end < 0 ? text : text.substring(0, end);
    Map<String, IssueReport> named = new LinkedHashMap<>();
    add(named, ANY.matcher(capped(subject)), 0);
    add(named, CLOSED.matcher(capped(text)), 1);
    return new ArrayList<>(named.values());
  }

  private void add(Map<String, IssueReport> named, Matcher matcher, int group) {
    while (matcher.find()) {
      IssueReport issue = byKey.get(matcher.group(group).toUpperCase(Locale.ROOT));
      if (issue != null) {
        named.putIfAbsent(issue.key(), issue);
      }
    }
  }

  private static String capped(String text) {
    return text.substring(0, Math.min(LONGEST_MESSAGE, text.length()));
  }
}
