package dev.codeparity.reports.text;

import java.util.Arrays;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON is written: indented by two or on one line, LF, numbers without exponent. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private static final JsonMapper ON_ONE_LINE =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private Json() {}

  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** A document with a line feed at its end. */
  public static byte[] document(Object value) {
    byte[] text = MAPPER.writeValueAsBytes(value);
    byte[] document = Arrays.copyOf(text, text.length + 1);
    document[text.length] = '\n';
    return document;
  }

  /** A value on one line, without a line feed at its end; an empty optional is null. */
  public static String line(Object value) {
    return ON_ONE_LINE.writeValueAsString(value);
  }
}
