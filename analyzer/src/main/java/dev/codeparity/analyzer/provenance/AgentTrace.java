package dev.codeparity.analyzer.provenance;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * A record of what a tool contributed to files.
 *
 * @param revision the commit that it names, in lower case; empty where it names none
 * @param time when it was written; empty where it does not say
 * @param ranges lines with their contributor, in the order of the record
 * @see <a href="https://github.com/cursor/agent-trace">Agent Trace 0.1.0</a>
 */
record AgentTrace(String revision, Optional<Instant> time, List<Range> ranges) {
  AgentTrace {
    ranges = List.copyOf(ranges);
  }

  /**
   * Lines of a file.
   *
   * @param path the file, with {@code /} between folders; possibly absolute
   * @param contributor {@code ai}, {@code mixed}, {@code human} or {@code unknown}
   * @param tool name of the tool that wrote the record, or empty
   * @param model the model, or empty
   * @param first the first line, counted from 0
   * @param last the last line
   */
  record Range(String path, String contributor, String tool, String model, int first, int last) {
    /** No file of a repository has a longer one. */
    private static final int LONGEST_PATH = 4096;

    /**
     * The changed file that it is about: the one at its path; of an absolute path, which a tool
     * wrote against the format, the one whose path is its longest end.
     */
    Optional<String> pathAmong(Set<String> changed) {
      if (changed.contains(path)) {
        return Optional.of(path);
      }
      boolean absolute = path.startsWith("/") || (path.length() > 2 && path.charAt(1) == ':');
      int slash = absolute ? path.indexOf('/', Math.max(0, path.length() - LONGEST_PATH)) : -1;
      while (slash >= 0) {
        String end = path.substring(slash + 1);
        if (changed.contains(end)) {
          return Optional.of(end);
        }
        slash = path.indexOf('/', slash + 1);
      }
      return Optional.empty();
    }
  }

  private record Contributor(String type, String model) {
    static final Contributor UNKNOWN = new Contributor("unknown", "");
  }

  private record Lines(int first, int last, Optional<Contributor> contributor) {}

  private record FileLines(String path, Lines lines, Contributor contributor) {}

  /**
   * Reads the record that a text holds.
   *
   * @throws MalformedRecord if it holds none
   */
  static AgentTrace read(byte[] bytes, int start, int end) throws MalformedRecord {
    List<AgentTrace> found = new ArrayList<>();
    JsonReading.read(bytes, start, end, json -> found.add(read(json)));
    return found.get(0);
  }

  /** Reads the records that a text holds: one, or an array of them. */
  static List<AgentTrace> readAll(byte[] bytes) throws MalformedRecord {
    List<AgentTrace> found = new ArrayList<>();
    JsonReading.read(
        bytes,
        0,
        bytes.length,
        json -> {
          if (json.currentToken() == JsonToken.START_ARRAY) {
            JsonReading.each(json, each -> found.add(read(each)));
          } else {
            found.add(read(json));
          }
        });
    return found;
  }

  private static AgentTrace read(JsonParser json) throws MalformedRecord {
    String[] texts = {"", "", ""};
    List<FileLines> files = new ArrayList<>();
    boolean[] hasFiles = {false};
    JsonReading.members(
        json,
        Map.of(
            "timestamp",
            text -> texts[0] = JsonReading.text(text),
            "vcs",
            vcs -> texts[1] = revision(vcs),
            "tool",
            tool ->
                JsonReading.members(
                    tool, Map.of("name", text -> texts[2] = JsonReading.text(text))),
            "files",
            list -> {
              hasFiles[0] = true;
              JsonReading.each(list, file -> readFile(file, files));
            }));
    if (!hasFiles[0]) {
      throw new MalformedRecord("no member 'files'");
    }
    return new AgentTrace(
        texts[1],
        instant(texts[0]),
        files.stream()
            .map(
                file ->
                    new Range(
                        file.path,
                        file.contributor.type,
                        texts[2],
                        file.contributor.model,
                        file.lines.first - 1,
                        file.lines.last - 1))
            .toList());
  }

  /** The commit's id; of other systems than Git nothing is known. */
  private static String revision(JsonParser json) throws MalformedRecord {
    String[] typeAndRevision = {"", ""};
    JsonReading.members(
        json,
        Map.of(
            "type", text -> typeAndRevision[0] = JsonReading.text(text),
            "revision", text -> typeAndRevision[1] = JsonReading.text(text)));
    return typeAndRevision[0].equals("git") ? typeAndRevision[1].toLowerCase(Locale.ROOT) : "";
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static void readFile(JsonParser json, List<FileLines> files) throws MalformedRecord {
    String[] path = {""};
    List<FileLines> found = new ArrayList<>();
    JsonReading.members(
        json,
        Map.of(
            "path",
            text -> path[0] = JsonReading.wholeText(text).replace('\\', '/'),
            "conversations",
            list -> JsonReading.each(list, talk -> readConversation(talk, found))));
    found.forEach(lines -> files.add(new FileLines(path[0], lines.lines, lines.contributor)));
  }

  private static void readConversation(JsonParser json, List<FileLines> found)
      throws MalformedRecord {
    List<Lines> ranges = new ArrayList<>();
    Contributor[] contributor = {Contributor.UNKNOWN};
    JsonReading.members(
        json,
        Map.of(
            "contributor", who -> contributor[0] = contributor(who),
            "ranges", list -> JsonReading.each(list, range -> ranges.add(lines(range)))));
    for (Lines lines : ranges) {
      found.add(new FileLines("", lines, lines.contributor.orElse(contributor[0])));
    }
  }

  private static Contributor contributor(JsonParser json) throws MalformedRecord {
    String[] typeAndModel = {"unknown", ""};
    JsonReading.members(
        json,
        Map.of(
            "type", text -> typeAndModel[0] = JsonReading.text(text),
            "model_id", text -> typeAndModel[1] = JsonReading.text(text)));
    return new Contributor(typeAndModel[0], typeAndModel[1]);
  }

  private static Lines lines(JsonParser json) throws MalformedRecord {
    int[] ends = {0, 0};
    List<Contributor> contributor = new ArrayList<>();
    JsonReading.members(
        json,
        Map.of(
            "start_line", number -> ends[0] = JsonReading.line(number),
            "end_line", number -> ends[1] = JsonReading.line(number),
            "contributor", who -> contributor.add(contributor(who))));
    if (ends[0] == 0 || ends[1] < ends[0]) {
      throw new MalformedRecord("lines that end before they begin");
    }
    return new Lines(ends[0], ends[1], contributor.stream().findFirst());
  }
}
