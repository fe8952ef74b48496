package dev.codeparity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a command prints, byte for byte as it lies among the resources. To write it anew after a
 * change that is meant: {@code mvn -pl cli -am test -Dtest='BlameTest,ExplainTest'
 * -Dgolden.write=true -Dsurefire.failIfNoSpecifiedTests=false}, and read the difference.
 */
final class Golden {
  private Golden() {}

  static void assertIsGolden(String name, String text) {
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.writeString(Path.of("src/test/resources/dev/codeparity/cli/golden", name), text);
        return;
      }
      try (InputStream golden = Golden.class.getResourceAsStream("golden/" + name)) {
        assertThat(golden).as(name).isNotNull();
        assertThat(text).isEqualTo(new String(golden.readAllBytes(), UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
