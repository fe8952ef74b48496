package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RealGit;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Git's search for moved and copied lines changes about a release. */
class MovedLinesTest {
  @TempDir Path folder;

  @Test
  void a_copied_block_is_as_old_as_what_it_was_copied_from() {
    assumeTrue(RealGit.isInstalled());
    String[] block = new String[6];
    for (int i = 0; i < block.length; i++) {
      block[i] = "def a_function_of_some_length_number_" + i + "(argument): return argument";
    }
    GitFixture.in(folder)
        .commit("old")
        .by("Ann Reed")
        .write("a.py", block)
        .tag("v0.1.0", "old")
        .commit("copied")
        .by("Ann Reed (aider)")
        .copy("a.py", "b.py")
        .write("notes.txt", block)
        .commit("new")
        .by("Ann Reed")
        .write("c.py", "one = 1", "two = 2")
        .tag("v0.2.0", "new")
        .folder();

    assertThat(new MovedLines(folder).between("v0.1.0", "v0.2.0", 75, 0))
        .isEqualTo(
            "6 AI and 0 human lines are older; 0 AI lines become human, 0 human AI: 0.0. Most in"
                + " `b.py`");
    assertThat(new MovedLines(folder).between("v0.1.0", "v0.2.0", 75, 10))
        .startsWith("NOT EXPLAINED: ");
  }
}
