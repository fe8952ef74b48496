package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Note;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * An authorship log of git-ai before its version 1: JSON that lists, for each file, authors by name
 * with their lines, single ones and pairs of first and last. An author may be a tool or a person.
 */
final class OldAuthorshipLog {
  private OldAuthorshipLog() {}

  /**
   * Lines of one author.
   *
   * @param path the file
   * @param author name of the tool or person
   * @param first the first line, counted from 0
   * @param last the last line
   */
  record Claim(String path, String author, int first, int last) {}

  private record Range(int first, int last) {}

  private record Part(String author, List<Range> ranges) {}

  /** Whether a note is JSON from its first character on, as no later log is. */
  static boolean isIn(Note note) {
    return note.bytes().length > 0 && note.bytes()[0] == '{';
  }

  /**
   * Reads a note.
   *
   * @return what it claims, in its order
   * @throws MalformedRecord if it is none of these logs
   */
  static List<Claim> read(Note note) throws MalformedRecord {
    Map<String, List<Part>> parts = new LinkedHashMap<>();
    JsonReading.read(
        note.bytes(),
        0,
        note.bytes().length,
        json ->
            JsonReading.members(
                json,
                Map.of(
                    "files",
                    files -> parts.putAll(JsonReading.map(files, OldAuthorshipLog::file)))));
    List<Claim> claims = new ArrayList<>();
    parts.forEach(
        (path, authors) ->
            authors.forEach(
                part ->
                    part.ranges.forEach(
                        range ->
                            claims.add(new Claim(path, part.author, range.first, range.last)))));
    return claims;
  }

  private static List<Part> file(JsonParser json) throws MalformedRecord {
    List<Part> parts = new ArrayList<>();
    JsonReading.members(
        json,
        Map.of("authors", authors -> JsonReading.each(authors, author -> parts.add(part(author)))));
    return parts;
  }

  private static Part part(JsonParser json) throws MalformedRecord {
    String[] author = {""};
    List<Range> ranges = new ArrayList<>();
    JsonReading.members(
        json,
        Map.of(
            "author", name -> author[0] = JsonReading.text(name),
            "lines", lines -> JsonReading.each(lines, line -> ranges.add(range(line)))));
    return new Part(author[0], ranges);
  }

  private static Range range(JsonParser json) throws MalformedRecord {
    List<Integer> ends = new ArrayList<>();
    if (json.currentToken() == JsonToken.START_ARRAY) {
      JsonReading.each(json, end -> ends.add(JsonReading.line(end)));
    } else {
      ends.add(JsonReading.line(json));
    }
    if (ends.isEmpty() || ends.size() > 2 || ends.get(ends.size() - 1) < ends.get(0)) {
      throw new MalformedRecord("lines that end before they begin");
    }
    return new Range(ends.get(0) - 1, ends.get(ends.size() - 1) - 1);
  }
}
