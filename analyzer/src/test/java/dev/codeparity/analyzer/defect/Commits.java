package dev.codeparity.analyzer.defect;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A history of messages, one commit on top of the other, for tests that read no repository. */
final class Commits {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final Person ANN = new Person("Ann Doe", "ann@example.org");

  private final List<Commit> commits = new ArrayList<>();

  /** A single commit with a message. */
  static Commit saying(String message) {
    return new Commits().add("00", message).list().get(0);
  }

  /** Adds a commit whose id begins with the given digits, on top of the one before. */
  Commits add(String idPrefix, String message) {
    int index = commits.size();
    return add(idPrefix, message, index == 0 ? new Integer[0] : new Integer[] {index - 1});
  }

  /** Adds a commit whose id begins with the given digits, on top of the parents named. */
  Commits add(String idPrefix, String message, Integer... parents) {
    int index = commits.size();
    Instant time = START.plusSeconds(3600L * index);
    String id = idPrefix + "0".repeat(40 - idPrefix.length());
    commits.add(new Commit(index, id, Arrays.asList(parents), ANN, ANN, time, time, message));
    return this;
  }

  List<Commit> list() {
    return List.copyOf(commits);
  }
}
