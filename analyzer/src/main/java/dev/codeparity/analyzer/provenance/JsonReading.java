package dev.codeparity.analyzer.provenance;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what is wanted of a JSON text, and skips the rest without keeping it: an authorship note
 * may hold the transcript of a whole conversation.
 */
final class JsonReading {
  private static final JsonFactory JSON = JsonFactory.builder().build();

  /** Names and models are shorter; what is longer is cut. */
  private static final int MAX_TEXT = 200;

  private JsonReading() {}

  /** What is done with a value that a parser stands at. */
  @FunctionalInterface
  interface Value {
    /** Reads the value to its end. */
    void read(JsonParser json) throws MalformedRecord;
  }

  /**
   * Reads a text that holds one value.
   *
   * @throws MalformedRecord if it is no JSON
   */
  static void read(byte[] bytes, int start, int end, Value value) throws MalformedRecord {
    try (JsonParser json =
        JSON.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
      if (json.nextToken() == null) {
        throw new MalformedRecord("no JSON");
      }
      value.read(json);
      if (json.nextToken() != null) {
        throw new MalformedRecord("more than one JSON value");
      }
    } catch (JacksonException e) {
      throw new MalformedRecord("no JSON");
    }
  }

  /** Reads the members of an object that are wanted, whatever their order. */
  static void members(JsonParser json, Map<String, Value> wanted) throws MalformedRecord {
    expect(json, JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      Value value = wanted.get(json.currentName());
      json.nextToken();
      if (value == null) {
        json.skipChildren();
      } else {
        value.read(json);
      }
    }
  }

  /** Reads every member of an object. */
  static <T> Map<String, T> map(JsonParser json, Element<T> element) throws MalformedRecord {
    Map<String, T> map = new LinkedHashMap<>();
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return map;
    }
    expect(json, JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      map.put(name, element.read(json));
    }
    return map;
  }

  /** What is made of a value that a parser stands at. */
  @FunctionalInterface
  interface Element<T> {
    /** Reads the value to its end. */
    T read(JsonParser json) throws MalformedRecord;
  }

  /** Reads each element of an array. */
  static void each(JsonParser json, Value element) throws MalformedRecord {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.read(json);
    }
  }

  /** A text, bounded; empty where there is something else. */
  static String text(JsonParser json) {
    String text = wholeText(json);
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  /** A text; empty where there is something else. */
  static String wholeText(JsonParser json) {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return "";
  }

  /** A line number, counted from 1. */
  static int line(JsonParser json) throws MalformedRecord {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw new MalformedRecord("a line that is no number");
    }
    long line = json.getLongValue();
    if (line < 1 || line > Integer.MAX_VALUE) {
      throw new MalformedRecord("a line that is no number");
    }
    return (int) line;
  }

  private static void expect(JsonParser json, JsonToken token) throws MalformedRecord {
    if (json.currentToken() != token) {
      throw new MalformedRecord("JSON of another shape");
    }
  }
}
