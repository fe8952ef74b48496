package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Reads the commits reachable from some revisions. A commit that cannot be read ends the history
 * there, with a warning that names it.
 */
final class HistoryReader {
  /** Of a commit whose ancestors are being read. */
  private static final int OPEN = -1;

  /** Of a commit that cannot be read. */
  private static final int UNREADABLE = -2;

  /** A commit object of more bytes is no commit that anybody wrote. */
  private static final int MAX_BYTES = 64 << 20;

  private final ObjectAccess objects;
  private final Set<ObjectId> shallow;
  private final Warnings warnings;
  private final Map<ObjectId, Integer> indexOf = new HashMap<>();
  private final List<CommitSource> sources = new ArrayList<>();

  private HistoryReader(ObjectAccess objects, Set<ObjectId> shallow, Warnings warnings) {
    this.objects = objects;
    this.shallow = shallow;
    this.warnings = warnings;
  }

  static History read(
      ObjectAccess objects,
      Set<ObjectId> shallow,
      List<ObjectId> from,
      MainLine.BranchNames names,
      Warnings warnings) {
    HistoryReader reader = new HistoryReader(objects, shallow, warnings);
    for (ObjectId id : from) {
      if (!reader.indexOf.containsKey(id)) {
        reader.readFrom(id);
      }
    }
    if (reader.sources.isEmpty()) {
      throw new UsageException(
          "commit " + from.get(0).name() + " cannot be read: missing or corrupt. Run: git fsck");
    }
    return new History(reader.sources, names);
  }

  private static final class Visit {
    private final ObjectId id;
    private final RawCommit commit;
    private int nextParent;

    Visit(ObjectId id, RawCommit commit) {
      this.id = id;
      this.commit = commit;
    }
  }

  /** Depth first, first parents first; a commit is taken once all its parents are. */
  private void readFrom(ObjectId from) {
    Deque<Visit> path = new ArrayDeque<>();
    visit(from).ifPresent(path::push);
    while (!path.isEmpty()) {
      Visit top = path.peek();
      if (top.nextParent < top.commit.parents().size()) {
        ObjectId parent = top.commit.parents().get(top.nextParent++);
        if (!indexOf.containsKey(parent)) {
          visit(parent).ifPresent(path::push);
        }
        continue;
      }
      path.pop();
      take(top);
    }
  }

  private Optional<Visit> visit(ObjectId id) {
    try {
      RawCommit commit = RawCommit.parse(id, objects.read(id, Constants.OBJ_COMMIT, MAX_BYTES));
      indexOf.put(id, OPEN);
      return Optional.of(new Visit(id, shallow.contains(id) ? commit.withoutParents() : commit));
    } catch (IOException | LargeObjectException e) {
      indexOf.put(id, UNREADABLE);
      warnings.add(
          "commit "
              + id.name()
              + " cannot be read, so history is cut there. Run: git fsck ("
              + e.getMessage()
              + ")");
      return Optional.empty();
    }
  }

  private void take(Visit visit) {
    RawCommit raw = visit.commit;
    List<Integer> parents = new ArrayList<>();
    List<ObjectId> trees = new ArrayList<>();
    trees.add(raw.tree());
    for (ObjectId parent : raw.parents()) {
      int index = indexOf.getOrDefault(parent, UNREADABLE);
      if (index >= 0 && !parents.contains(index)) {
        parents.add(index);
        trees.add(sources.get(index).trees().get(0));
      }
    }
    Commit commit =
        new Commit(
            sources.size(),
            visit.id.name(),
            parents,
            raw.author(),
            raw.committer(),
            raw.authorTime(),
            raw.commitTime(),
            raw.message());
    indexOf.put(visit.id, sources.size());
    sources.add(new CommitSource(commit, trees));
  }
}
