package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.problem.UsageException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Issues of a tracker as JSON: an array of objects with the members {@code key}, {@code type},
 * {@code opened} and {@code labels}, or what trackers give out themselves. GitHub says {@code
 * number} and {@code createdAt} or {@code created_at}; Jira has its issues under {@code issues},
 * and what it knows of one under {@code fields}. A type or a label may be an object with a {@code
 * name}. Other members are skipped.
 *
 * @see <a href="https://docs.github.com/en/rest/issues/issues">GitHub</a>
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v3/">Jira</a>
 */
final class IssueJson {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  private final String name;
  private final JsonParser json;
  private final List<IssueReport> issues = new ArrayList<>();

  private IssueJson(String name, JsonParser json) {
    this.name = name;
    this.json = json;
  }

  /** Whether a text looks like JSON. */
  static boolean isJson(String text) {
    String start = text.stripLeading();
    return start.startsWith("[") || start.startsWith("{");
  }

  /**
   * Reads issues.
   *
   * @param name the file's name, for messages
   */
  static List<IssueReport> read(String name, String text) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), text)) {
      IssueJson reading = new IssueJson(name, json);
      json.nextToken();
      reading.readIssues();
      if (json.nextToken() != null) {
        throw new UsageException(reading.place() + "there is more than one JSON value");
      }
      return reading.issues;
    } catch (JacksonException e) {
      throw new UsageException(name + " cannot be read as JSON: " + e.getOriginalMessage(), e);
    }
  }

  private String place() {
    return name + ":" + json.currentTokenLocation().getLineNr() + ": ";
  }

  /** An array of issues, or an object that has one. */
  private void readIssues() {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        readIssue();
      }
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = json.currentName().equals("issues");
      if (json.nextToken() == JsonToken.START_ARRAY && wanted) {
        readIssues();
      } else {
        json.skipChildren();
      }
    }
  }

  private void readIssue() {
    String place = place();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new UsageException(place + "an issue must be an object");
    }
    Draft draft = new Draft();
    readMembers(draft);
    issues.add(
        IssueReport.written(place, draft.key, draft.type, draft.opened, List.copyOf(draft.labels)));
  }

  private static final class Draft {
    private final List<String> labels = new ArrayList<>();
    private String key = "";
    private String type = "";
    private String opened = "";
  }

  private void readMembers(Draft draft) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String member = json.currentName();
      json.nextToken();
      switch (member) {
        case "key" -> draft.key = text();
        case "number" -> draft.key = draft.key.isEmpty() ? text() : draft.key;
        case "type", "issuetype" -> draft.type = text();
        case "opened", "created", "createdAt", "created_at" -> draft.opened = text();
        case "labels" -> readLabels(draft.labels);
        case "fields" -> readFields(draft);
        default -> json.skipChildren();
      }
    }
  }

  private void readFields(Draft draft) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      readMembers(draft);
    } else {
      json.skipChildren();
    }
  }

  private void readLabels(List<String> labels) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      labels.add(text());
    }
  }

  /** A text or number, or an object's name; empty where there is something else. */
  private String text() {
    return switch (json.currentToken()) {
      case VALUE_STRING, VALUE_NUMBER_INT -> json.getString();
      case START_OBJECT -> nameOfObject();
      default -> {
        json.skipChildren();
        yield "";
      }
    };
  }

  private String nameOfObject() {
    String found = "";
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean wanted = json.currentName().equals("name");
      if (json.nextToken() == JsonToken.VALUE_STRING && wanted) {
        found = json.getString();
      } else {
        json.skipChildren();
      }
    }
    return found;
  }
}
