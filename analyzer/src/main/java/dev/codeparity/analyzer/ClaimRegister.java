package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.stated.Registration;
import dev.codeparity.analyzer.claim.stated.Registrations;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.history.Notes;
import dev.codeparity.analyzer.problem.Occurrences;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where registrations of claims are kept: as notes on the commit that was newest then, or in a
 * file.
 *
 * @param file empty for notes
 */
record ClaimRegister(GitRepository repository, Optional<Path> file) {
  static final String REF = "refs/notes/codeparity-claims";

  /** A note on any day counts: it tells itself what was known when it was written. */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  /** All registrations that the history, or the file, holds. */
  List<Registration> all(History history, Warnings warnings) {
    if (file.isPresent()) {
      return inFile(file);
    }
    List<Registration> all = new ArrayList<>();
    Occurrences problems = new Occurrences();
    try (Notes notes = repository.notes(history, EVER, REF::equals, problems)) {
      for (Commit commit : history.commits()) {
        notes
            .of(commit)
            .forEach(note -> all.addAll(Registrations.read(note.text(0, note.bytes().length))));
      }
    }
    problems.report(warnings);
    return all;
  }

  /** The registrations in a file; none without one. */
  static List<Registration> inFile(Optional<Path> file) {
    return file.filter(Files::exists).map(path -> Registrations.read(text(path))).orElse(List.of());
  }

  /** Adds one. */
  void add(Registration registration) {
    String text = Registrations.text(registration);
    if (file.isEmpty()) {
      repository.appendNote(REF, registration.head(), text);
      return;
    }
    Path path = file.get();
    try {
      boolean first = !Files.exists(path) || Files.size(path) == 0;
      Files.writeString(
          path, first ? text : "\n" + text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UsageException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UsageException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /** The place in words. */
  String place() {
    return file.map(Path::toString).orElse(REF);
  }
}
