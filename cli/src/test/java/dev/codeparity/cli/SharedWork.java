package dev.codeparity.cli;

import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A small history of people, agents and bots with releases, which several tests ask. */
final class SharedWork {
  private SharedWork() {}

  static GitFixture in(Path folder) {
    return GitFixture.in(folder)
        .startingAt(Instant.parse("2026-01-05T09:00:00Z"))
        .ticking(Duration.ofDays(3))
        .commit("start")
        .by("Ann Reed")
        .message("Add sums")
        .write("src/Sum.java", "// Sums.", "int sum(int a, int b) {", "  return a - b;", "}")
        .write("notes.txt", "Sums.")
        .tag("v0.1-rc1", "start")
        .tag("v0.1", "start")
        .commit("assisted")
        .by("Bob Stone")
        .message("Add products")
        .coAuthor("Claude", "noreply@anthropic.com")
        .append("src/Sum.java", "int product(int a, int b) {", "  return a * b;", "}")
        .commit("agent")
        .by("openhands", "openhands@all-hands.dev")
        .message("Add tests")
        .write("test/SumTest.java", "assert sum(1, 2) == 3;", "assert product(1, 2) == 2;")
        .tag("v0.2", "agent")
        .tag("nightly-2026.01.11", "agent")
        .commit("bot")
        .by("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com")
        .message("Bump lib from 1 to 2")
        .write("build.gradle", "dependencies { lib(2) }")
        .commit("fix")
        .by("Ann Reed")
        .message("Fix wrong sum")
        .replace("src/Sum.java", "a - b", "a + b")
        .annotatedTag("v1.0", "fix", "One")
        .commit("later")
        .by("Bob Stone")
        .message("Say more")
        .coAuthor("Claude", "noreply@anthropic.com")
        .append("src/Sum.java", "int more;");
  }
}
