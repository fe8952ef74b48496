package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The added lines that C git shows. */
class AddedLinesTest {
  @Test
  void lines_are_numbered_as_in_the_new_file_and_texts_like_headers_mislead_nobody(
      @TempDir Path folder) {
    GitFixture git =
        GitFixture.in(folder)
            .commit("c1")
            .write("a file.txt", "one", "two", "three")
            .commit("c2")
            .text("a file.txt", "one\n++ b/other\nthree\n@@ -1 +1 @@\nfive");

    Map<String, Map<String, BitSet>> added = AddedLines.of(new GitCommand(git.folder()));

    assertThat(added.get(git.id("c1"))).hasToString("{a file.txt={1, 2, 3}}");
    assertThat(added.get(git.id("c2"))).hasToString("{a file.txt={2, 4, 5}}");
  }
}
