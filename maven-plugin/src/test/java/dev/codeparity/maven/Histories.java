package dev.codeparity.maven;

import dev.codeparity.fixtures.GitFixture;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The histories of the integration tests, made by their setup scripts. */
public final class Histories {
  private Histories() {}

  /** Two commits by a person, one by AI; two of four code lines are AI's. */
  public static void small(File folder) {
    // asking for its folder writes the last commit
    fixture(folder).folder();
  }

  private static GitFixture fixture(File folder) {
    return GitFixture.in(folder.toPath())
        .ticking(Duration.ofDays(2))
        .commit("root")
        .by("Ann Reed")
        .write("a.py", "a = 1")
        .commit("human")
        .by("Ann Reed")
        .write("b.py", "b = 1")
        .commit("ai")
        .by("Ann Reed")
        .coAuthor("Claude", "noreply@anthropic.com")
        .write("c.py", "c = 1", "d = 2");
  }

  /** The same, of which the last two commits alone are there. */
  public static void shallow(File folder) throws IOException, InterruptedException {
    Path origin = folder.toPath().resolve("target/origin");
    small(origin.toFile());
    Path clone = folder.toPath().resolve("target/clone");
    git(
        folder,
        "clone",
        "--quiet",
        "--no-checkout",
        "--depth",
        "2",
        origin.toUri().toString(),
        clone.toString());
    Files.move(clone.resolve(".git"), folder.toPath().resolve(".git"));
  }

  /** A worktree of such a repository beside it. */
  public static void worktree(File folder) throws IOException, InterruptedException {
    Path origin = folder.toPath().resolve("target/origin");
    small(origin.toFile());
    Path tree = folder.toPath().resolve("target/tree");
    git(origin.toFile(), "worktree", "add", "--quiet", "--detach", tree.toString());
    Files.move(tree.resolve(".git"), folder.toPath().resolve(".git"));
  }

  private static void git(File folder, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    int code = new ProcessBuilder(command).directory(folder).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException(command + " ended with " + code);
    }
  }
}
