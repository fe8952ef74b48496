package dev.codeparity.analyzer.provenance;

import dev.codeparity.analyzer.history.Blob;
import dev.codeparity.analyzer.history.ChangeKind;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.CommitChanges;
import dev.codeparity.analyzer.history.FileChange;
import dev.codeparity.analyzer.history.FileType;
import dev.codeparity.analyzer.history.Hunk;
import dev.codeparity.analyzer.problem.Occurrences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The agent traces that a project keeps in its tree. Which commit a trace is about is not written
 * down the same way by all tools: some name the commit that holds the lines, others the one that
 * was checked out while a tool wrote them. A trace written after the commit that it names is taken
 * for one of these: it is about the commits made on top. One that names a commit outside of the
 * history, as after a squash or a rebase, is about the commit that brought it in. In any case it
 * tells of no line that the commit did not add.
 */
final class AgentTraces {
  /** The folder at the root of the tree. */
  static final String FOLDER = ".agent-trace/";

  private final List<Commit> history;
  private final Occurrences problems;
  private final Set<String> commits = new HashSet<>();
  private final Map<String, List<KeptTrace>> byRevision = new HashMap<>();

  /**
   * @param history the commits, by index
   * @param files the files of the folder as of the newest commit, by path
   */
  AgentTraces(List<Commit> history, Map<String, byte[]> files, Occurrences problems) {
    this.history = history;
    this.problems = problems;
    history.forEach(commit -> commits.add(commit.id()));
    files.forEach(
        (path, bytes) -> {
          if (isTraceFile(path)) {
            read(path, bytes, 0, bytes.length).forEach(this::keep);
          }
        });
  }

  private void keep(KeptTrace kept) {
    String revision = kept.trace().revision();
    if (commits.contains(revision)) {
      byRevision.computeIfAbsent(revision, r -> new ArrayList<>()).add(kept);
    }
  }

  /** The traces that may be about a commit, in the order in which they were kept. */
  List<KeptTrace> of(TouchedPaths touched) {
    Commit commit = touched.commit();
    List<KeptTrace> found = new ArrayList<>(touched.brought());
    for (int parent : commit.parents()) {
      Commit before = history.get(parent);
      for (KeptTrace kept : byRevision.getOrDefault(before.id(), List.of())) {
        if (isAfter(kept, before) && !isAfter(kept, commit)) {
          found.add(kept);
        }
      }
    }
    for (KeptTrace kept : byRevision.getOrDefault(commit.id(), List.of())) {
      if (!isAfter(kept, commit)) {
        found.add(kept);
      }
    }
    return found;
  }

  private static boolean isAfter(KeptTrace kept, Commit commit) {
    return kept.trace().time().filter(time -> time.isAfter(commit.commitTime())).isPresent();
  }

  /** Traces of commits outside of the history that came into the tree with a commit. */
  List<KeptTrace> broughtBy(CommitChanges changes) {
    if (!(changes instanceof CommitChanges.Ordinary ordinary)) {
      return List.of();
    }
    List<KeptTrace> brought = new ArrayList<>();
    for (FileChange file : ordinary.files()) {
      boolean kept =
          file.kind() != ChangeKind.DELETED
              && file.newType() == FileType.REGULAR
              && isTraceFile(file.newPath());
      if (kept && !file.isBinary()) {
        for (KeptTrace trace : newIn(file)) {
          if (!commits.contains(trace.trace().revision())) {
            brought.add(trace);
          }
        }
      }
    }
    return brought;
  }

  /** Whether a file at a path may hold traces. */
  static boolean isTraceFile(String path) {
    return path.startsWith(FOLDER) && (path.endsWith(".jsonl") || path.endsWith(".json"));
  }

  private List<KeptTrace> newIn(FileChange file) {
    Blob blob = file.newBlob();
    if (file.newPath().endsWith(".json")) {
      return read(file.newPath(), blob.bytes(), 0, blob.bytes().length);
    }
    List<KeptTrace> found = new ArrayList<>();
    for (Hunk hunk : file.hunks()) {
      if (hunk.newLength() > 0) {
        int start = blob.lineStart(hunk.newStart());
        int end = blob.lineEnd(hunk.newEnd() - 1);
        found.addAll(read(file.newPath(), blob.bytes(), start, end));
      }
    }
    return found;
  }

  private List<KeptTrace> read(String path, byte[] bytes, int start, int end) {
    if (path.endsWith(".json")) {
      return readWhole(path, bytes);
    }
    List<KeptTrace> found = new ArrayList<>();
    int line = start;
    while (line < end) {
      int lineEnd = line;
      while (lineEnd < end && bytes[lineEnd] != '\n') {
        lineEnd++;
      }
      if (!isBlank(bytes, line, lineEnd)) {
        try {
          found.add(new KeptTrace(path, AgentTrace.read(bytes, line, lineEnd)));
        } catch (MalformedRecord e) {
          problems.add("files with lines that are no agent traces, which were left out", path);
        }
      }
      line = lineEnd + 1;
    }
    return found;
  }

  private List<KeptTrace> readWhole(String path, byte[] bytes) {
    try {
      return AgentTrace.readAll(bytes).stream().map(trace -> new KeptTrace(path, trace)).toList();
    } catch (MalformedRecord e) {
      problems.add("files that are no agent traces, left out", path);
      return List.of();
    }
  }

  private static boolean isBlank(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
