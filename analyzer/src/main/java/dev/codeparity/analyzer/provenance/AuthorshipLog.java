package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Note;
import dev.codeparity.analyzer.provenance.JsonReading.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;

/**
 * An authorship log of git-ai: for each file lines of a key and line numbers, then a line {@code
 * ---}, then JSON that says which tool and model stand behind the keys. A key is a session ({@code
 * s_}), a person ({@code h_}), or, in older logs, the bare digits of a prompt, a UUID, {@code
 * ai_agent} or {@code human}. A line without key is nobody's.
 *
 * @see <a href="https://github.com/git-ai-project/git-ai/tree/main/specs">Git AI Standard 3.0.0</a>
 */
final class AuthorshipLog {
  private static final String VERSION = "authorship/3.";

  private final Note note;
  private final Map<String, Agent> agents = new HashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private String version = "";

  private AuthorshipLog(Note note) {
    this.note = note;
  }

  /** Who stands behind a key. */
  record Agent(String tool, String model) {
    static final Agent UNKNOWN = new Agent("", "");
  }

  /**
   * Lines of one key.
   *
   * @param path the file
   * @param key the key, of a session without its trace
   * @param agent who stands behind the key, as far as the log says
   * @param first the first line, counted from 0
   * @param last the last line
   */
  record Claim(String path, String key, Agent agent, int first, int last) {}

  /**
   * Reads a note.
   *
   * @return what it claims, in its order
   * @throws MalformedRecord if it is no authorship log, or one of another version
   */
  static List<Claim> read(Note note) throws MalformedRecord {
    AuthorshipLog log = new AuthorshipLog(note);
    int divider = log.divider();
    JsonReading.read(note.bytes(), divider + 4, note.bytes().length, log::readMetadata);
    if (!log.version.startsWith(VERSION)) {
      throw new MalformedRecord("another version");
    }
    log.readAttestations(note.text(0, divider));
    return log.claims;
  }

  /** Position of the line that parts attestations and metadata. */
  private int divider() throws MalformedRecord {
    byte[] bytes = note.bytes();
    int line = 0;
    while (line + 4 <= bytes.length) {
      if (bytes[line] == '-'
          && bytes[line + 1] == '-'
          && bytes[line + 2] == '-'
          && bytes[line + 3] == '\n') {
        return line;
      }
      while (line < bytes.length && bytes[line] != '\n') {
        line++;
      }
      line++;
    }
    throw new MalformedRecord("no line '---'");
  }

  private void readMetadata(JsonParser json) throws MalformedRecord {
    Value each = sessions -> agents.putAll(JsonReading.map(sessions, AuthorshipLog::agent));
    JsonReading.members(
        json,
        Map.of(
            "schema_version", text -> version = JsonReading.text(text),
            "prompts", each,
            "sessions", each));
  }

  private static Agent agent(JsonParser json) throws MalformedRecord {
    String[] toolAndModel = {"", ""};
    JsonReading.members(
        json,
        Map.of(
            "agent_id",
            id ->
                JsonReading.members(
                    id,
                    Map.of(
                        "tool", text -> toolAndModel[0] = JsonReading.text(text),
                        "model", text -> toolAndModel[1] = JsonReading.text(text)))));
    return new Agent(toolAndModel[0], toolAndModel[1]);
  }

  private void readAttestations(String text) throws MalformedRecord {
    String path = "";
    for (String raw : text.lines().toList()) {
      String line = raw.stripTrailing();
      if (line.isEmpty()) {
        continue;
      }
      if (!line.startsWith("  ")) {
        path = unquoted(line);
        continue;
      }
      int space = line.indexOf(' ', 2);
      if (path.isEmpty() || space < 0) {
        throw new MalformedRecord("an entry without " + (space < 0 ? "lines" : "file"));
      }
      String entry = line.substring(2, space);
      int trace = entry.indexOf("::");
      String key = trace < 0 ? entry : entry.substring(0, trace);
      readRanges(line, space + 1, path, key, agents.getOrDefault(key, Agent.UNKNOWN));
    }
  }

  private static String unquoted(String path) {
    boolean quoted = path.length() > 1 && path.startsWith("\"") && path.endsWith("\"");
    return quoted ? path.substring(1, path.length() - 1) : path;
  }

  private void readRanges(String line, int start, String path, String key, Agent agent)
      throws MalformedRecord {
    int at = start;
    while (at <= line.length()) {
      int comma = line.indexOf(',', at);
      int end = comma < 0 ? line.length() : comma;
      int firstEnd = at;
      while (firstEnd < end && line.charAt(firstEnd) != '-') {
        firstEnd++;
      }
      int first = number(line, at, firstEnd);
      int last = firstEnd == end ? first : number(line, firstEnd + 1, end);
      if (last < first) {
        throw new MalformedRecord("lines that end before they begin");
      }
      claims.add(new Claim(path, key, agent, first - 1, last - 1));
      at = end + 1;
    }
  }

  private static int number(String line, int start, int end) throws MalformedRecord {
    long number = 0;
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      if (c < '0' || c > '9') {
        throw new MalformedRecord("a line that is no number");
      }
      number = Math.min(Integer.MAX_VALUE, number * 10 + c - '0');
    }
    if (number == 0) {
      throw new MalformedRecord("no line has the number 0");
    }
    return (int) number;
  }
}
