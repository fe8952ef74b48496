package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The dictionary in {@code docs} is what the tables say. To write it anew: {@code mvn -pl reports
 * -am test -Dtest=DataDictionaryTest -Dgolden.write=true -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class DataDictionaryTest {
  private static final Path FILE = Path.of("../docs/data-dictionary.md");

  @Test
  void the_dictionary_in_docs_says_what_the_tables_say() throws IOException {
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(FILE, DataDictionary.text(), UTF_8);
    }
    assertThat(FILE).content(UTF_8).isEqualTo(DataDictionary.text());
  }
}
