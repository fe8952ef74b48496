package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.Note;
import dev.codeparity.analyzer.problem.Occurrences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what stands beside the commits about who wrote them: the authorship logs of git-ai and
 * other notes, and agent traces. Which of them is believed the rules say. Safe for use from several
 * threads.
 *
 * <p>Where records contradict each other about a line, the authorship log under a notes reference
 * outdoes an older form of it, and this an agent trace; of entries in one log the later one wins,
 * as in git-ai's own blame. A record that breaks its format is not believed at all.
 */
public final class Records {
  private static final String OLD_LOGS = "refs/ai/authorship";

  /** Of a note in an unknown form, so many lines are shown to the rules. */
  private static final int MAX_LINES = 1000;

  private final RecordRules rules;
  private final AgentTraces traces;
  private final Occurrences problems;

  /**
   * @param rules the rules in force
   * @param history the commits, by index
   * @param traceFiles the files of {@code .agent-trace/} as of the head of the history, by path
   * @param problems is told of records that are not believed
   */
  public Records(
      AttributionRules rules,
      List<Commit> history,
      Map<String, byte[]> traceFiles,
      Occurrences problems) {
    this.rules = new RecordRules(rules);
    this.traces = new AgentTraces(history, traceFiles, problems);
    this.problems = problems;
  }

  /** Whether a rule is about the notes that a reference keeps. */
  public boolean wants(String ref) {
    return rules.wants(ref);
  }

  /**
   * What of a commit decides which records are about it.
   *
   * @param paths the paths at which it changed something
   */
  public TouchedPaths touchedBy(CommitChanges changes, Set<String> paths) {
    return new TouchedPaths(changes.commit(), paths, traces.broughtBy(changes));
  }

  /**
   * What the records beside a commit say.
   *
   * @param notes the notes on it
   */
  public LineRecord of(TouchedPaths touched, List<Note> notes) {
    LineRecord.Builder record = new LineRecord.Builder();
    List<KeptTrace> kept = traces.of(touched);
    if (!kept.isEmpty()) {
      Function<AgentTrace.Range, Optional<String>> changed = among(touched.paths());
      kept.forEach(trace -> claimChanged(record, trace.file(), trace.trace(), changed));
    }
    for (Note note : notes) {
      if (note.ref().equals(OLD_LOGS)) {
        read(record, note, touched);
      }
    }
    for (Note note : notes) {
      if (!note.ref().equals(OLD_LOGS)) {
        read(record, note, touched);
      }
    }
    return record.build();
  }

  /** The changed file that a range is about; sought once for all ranges of one path. */
  private static Function<AgentTrace.Range, Optional<String>> among(Set<String> changed) {
    Map<String, Optional<String>> found = new HashMap<>();
    return range -> found.computeIfAbsent(range.path(), path -> range.pathAmong(changed));
  }

  private void read(LineRecord.Builder record, Note note, TouchedPaths touched) {
    try {
      if (rules.wants(RuleField.NOTE_ENTRY, note.ref())) {
        if (OldAuthorshipLog.isIn(note)) {
          readOldLog(record, note);
        } else {
          readLog(record, note);
        }
      } else if (rules.wants(RuleField.TRACE, note.ref())) {
        Function<AgentTrace.Range, Optional<String>> changed = among(touched.paths());
        for (AgentTrace trace : AgentTrace.readAll(note.bytes())) {
          for (AgentTrace.Range range : trace.ranges()) {
            claim(record, note.ref(), range, changed.apply(range).orElse(range.path()));
          }
        }
      }
    } catch (MalformedRecord e) {
      problems.add("malformed notes, not believed", note.place() + " (" + e.getMessage() + ")");
    }
    if (rules.wants(RuleField.NOTE, note.ref())) {
      String text = note.text(0, note.bytes().length);
      text.lines()
          .limit(MAX_LINES)
          .map(line -> rules.sighting(RuleField.NOTE, note.ref(), line))
          .flatMap(Optional::stream)
          .findFirst()
          .ifPresent(record::sees);
    }
  }

  private void readLog(LineRecord.Builder record, Note note) throws MalformedRecord {
    List<AuthorshipLog.Claim> claims = AuthorshipLog.read(note);
    for (AuthorshipLog.Claim claim : claims) {
      AuthorshipLog.Agent agent = claim.agent();
      Optional<LineSource> source =
          rules.source(RuleField.NOTE_ENTRY, note.ref(), claim.key(), agent.tool(), agent.model());
      if (source.isPresent()) {
        record.claim(claim.path(), claim.first(), claim.last(), source.get());
      } else {
        problems.add("authorship logs with keys that no rule knows", note.place());
      }
    }
    if (claims.isEmpty()) {
      rules.sighting(RuleField.NOTE_ENTRY, note.ref(), "no lines").ifPresent(record::sees);
    }
  }

  private void readOldLog(LineRecord.Builder record, Note note) throws MalformedRecord {
    for (OldAuthorshipLog.Claim claim : OldAuthorshipLog.read(note)) {
      rules
          .source(RuleField.NOTE_ENTRY, note.ref(), "author " + claim.author(), "", "")
          .ifPresent(source -> record.claim(claim.path(), claim.first(), claim.last(), source));
    }
  }

  /** Takes a trace of the tree, of which only what is about changed files is of interest. */
  private void claimChanged(
      LineRecord.Builder record,
      String file,
      AgentTrace trace,
      Function<AgentTrace.Range, Optional<String>> changed) {
    for (AgentTrace.Range range : trace.ranges()) {
      changed.apply(range).ifPresent(path -> claim(record, file, range, path));
    }
  }

  private void claim(LineRecord.Builder record, String place, AgentTrace.Range range, String path) {
    rules
        .source(RuleField.TRACE, place, range.contributor(), range.tool(), range.model())
        .ifPresent(source -> record.claim(path, range.first(), range.last(), source));
  }
}
