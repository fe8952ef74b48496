package dev.codeparity.scripts;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.quality.QualityScope;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Sets the lines that Codeparity gives to AI, commit by commit, beside a plain reading of git-ai's
 * notes and of C git's diff.
 */
public final class NoteAgreement {
  private int commits;
  private int withAi;
  private int same;

  private NoteAgreement() {}

  /**
   * Prints how many notes there are, how many commits agree, and every disagreement.
   *
   * @param arguments a repository with notes at {@code refs/notes/ai}
   */
  public static void main(String[] arguments) {
    Path path = Path.of(arguments[0]);
    GitCommand git = new GitCommand(path);
    Map<String, String> notes = notes(git);
    long giving =
        notes.values().stream()
            .filter(
                note -> NoteLines.byAi(note).values().stream().anyMatch(lines -> !lines.isEmpty()))
            .count();
    System.out.printf(
        Locale.ROOT, "notes on commits of HEAD: %d, with lines by AI: %d%n", notes.size(), giving);
    Set<String> older =
        Set.copyOf(git.lines("for-each-ref", "--format=%(refname:lstrip=3)", "refs/ai/authorship"));
    Map<String, Map<String, BitSet>> added = AddedLines.of(git);
    Analysis analysis =
        new Analyzer()
            .analyze(AnalysisRequest.defaults(path).toBuilder().quality(QualityScope.OFF).build());
    analysis.warnings().forEach(text -> System.out.println("warning: " + text));
    new NoteAgreement().compare(notes, added, older, analysis);
  }

  private void compare(
      Map<String, String> notes,
      Map<String, Map<String, BitSet>> added,
      Set<String> older,
      Analysis analysis) {
    for (CommitRecord commit : analysis.commits()) {
      if (commit.merge() || older.contains(commit.commit())) {
        continue;
      }
      int read =
          count(
              NoteLines.byAi(notes.getOrDefault(commit.commit(), "")),
              added.getOrDefault(commit.commit(), Map.of()));
      int ours = commit.size().linesAddedAi().orElse(0);
      commits++;
      withAi += read > 0 ? 1 : 0;
      if (read == ours) {
        same++;
      } else {
        System.out.printf(
            Locale.ROOT, "%s: %d by the note, %d by us%n", commit.commit(), read, ours);
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d commits besides merges and those with a log of the first form; %d add lines that a note"
            + " gives to AI; %d agree%n",
        commits,
        withAi,
        same);
  }

  private static Map<String, String> notes(GitCommand git) {
    Map<String, String> notes = new HashMap<>();
    git.run(
        '\1',
        text -> {
          int end = text.indexOf('\n');
          if (end > 0 && !text.substring(end).isBlank()) {
            notes.put(text.substring(0, end), text.substring(end + 1));
          }
        },
        "log",
        "--notes=ai",
        "--format=%x01%H%n%N",
        "HEAD");
    return notes;
  }

  private static int count(Map<String, BitSet> byAi, Map<String, BitSet> added) {
    int lines = 0;
    for (Map.Entry<String, BitSet> file : byAi.entrySet()) {
      BitSet both = (BitSet) added.getOrDefault(file.getKey(), new BitSet()).clone();
      both.and(file.getValue());
      lines += both.cardinality();
    }
    return lines;
  }
}
