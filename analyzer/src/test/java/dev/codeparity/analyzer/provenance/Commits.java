package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import java.time.Instant;
import java.util.List;

/** Commits as tests write them. */
final class Commits {
  static final Person ANN = new Person("Ann Writer", "ann@example.org");
  private static final Instant TIME = Instant.parse("2026-03-01T12:00:00Z");

  private Commits() {}

  static Commit by(Person author, String... lines) {
    return commit("0".repeat(40), author, author, List.of(0), String.join("\n", lines));
  }

  static Commit saying(String... lines) {
    return by(ANN, lines);
  }

  static Commit commit(
      String id, Person author, Person committer, List<Integer> parents, String message) {
    return new Commit(0, id, parents, author, committer, TIME, TIME, message);
  }

  /** An example of the rule table: identities by lines of their own, else a message. */
  static Commit example(String cell, boolean merge) {
    Person author = ANN;
    Person committer = ANN;
    StringBuilder message = new StringBuilder();
    for (String line : cell.replace("\\n", "\n").split("\n", -1)) {
      if (line.startsWith("Author: ")) {
        author = CoAuthors.person(line.substring(8));
      } else if (line.startsWith("Committer: ")) {
        committer = CoAuthors.person(line.substring(11));
      } else {
        message.append(message.isEmpty() ? "" : "\n").append(line);
      }
    }
    List<Integer> parents = merge ? List.of(0, 1) : List.of(0);
    return commit("0".repeat(40), author, committer, parents, message.toString());
  }
}
