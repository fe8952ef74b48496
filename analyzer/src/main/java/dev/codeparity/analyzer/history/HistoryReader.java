package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.RawParseUtils;
import org.jspecify.annotations.Nullable;

/**
 * Reads the commits reachable from a revision. A commit that cannot be read ends the history there,
 * with a warning that names it.
 */
final class HistoryReader {
  private final RevWalk walk;
  private final Warnings warnings;
  private final Map<ObjectId, Integer> indexOf = new HashMap<>();
  private final List<CommitSource> sources = new ArrayList<>();
  private final Map<ObjectId, Boolean> unreadable = new HashMap<>();

  private HistoryReader(RevWalk walk, Warnings warnings) {
    this.walk = walk;
    this.warnings = warnings;
  }

  static History read(
      Repository repository, ObjectId from, MainLine.BranchNames names, Warnings warnings) {
    try (RevWalk walk = new RevWalk(repository)) {
      HistoryReader reader = new HistoryReader(walk, warnings);
      reader.readFrom(from);
      if (reader.sources.isEmpty()) {
        throw new UsageException(
            "commit " + from.name() + " cannot be read: missing or corrupt. Run: git fsck");
      }
      return new History(reader.sources, names);
    } catch (IOException e) {
      throw new UsageException("the history cannot be read: " + e.getMessage(), e);
    }
  }

  private static final class Visit {
    private final RevCommit commit;
    private int nextParent;

    Visit(RevCommit commit) {
      this.commit = commit;
    }
  }

  /** Depth first, first parents first; a commit is taken once all its parents are. */
  private void readFrom(ObjectId from) throws IOException {
    Deque<Visit> path = new ArrayDeque<>();
    visit(from, path);
    while (!path.isEmpty()) {
      Visit top = path.peek();
      if (top.nextParent < top.commit.getParentCount()) {
        ObjectId parent = top.commit.getParent(top.nextParent++).getId();
        if (!indexOf.containsKey(parent) && !unreadable.containsKey(parent)) {
          visit(parent, path);
        }
        continue;
      }
      path.pop();
      take(top.commit);
    }
  }

  private void visit(ObjectId id, Deque<Visit> path) throws IOException {
    try {
      RevCommit commit = walk.parseCommit(id);
      walk.parseBody(commit);
      path.push(new Visit(commit));
    } catch (MissingObjectException | IncorrectObjectTypeException | CorruptObjectException e) {
      unreadable.put(id, true);
      warnings.add(
          "commit "
              + id.name()
              + " cannot be read, so history is cut there. Run: git fsck ("
              + e.getMessage()
              + ")");
    }
  }

  private void take(RevCommit commit) {
    List<Integer> parents = new ArrayList<>();
    List<ObjectId> trees = new ArrayList<>();
    trees.add(commit.getTree().getId());
    for (RevCommit parent : commit.getParents()) {
      Integer index = indexOf.get(parent.getId());
      if (index != null && !parents.contains(index)) {
        parents.add(index);
        trees.add(sources.get(index).trees().get(0));
      }
    }
    PersonIdent author = commit.getAuthorIdent();
    PersonIdent committer = commit.getCommitterIdent();
    Commit value =
        new Commit(
            sources.size(),
            commit.name(),
            parents,
            person(author),
            person(committer),
            time(author),
            time(committer),
            message(commit));
    commit.disposeBody();
    indexOf.put(commit.getId(), sources.size());
    sources.add(new CommitSource(value, trees));
  }

  private static Person person(@Nullable PersonIdent ident) {
    return ident == null
        ? new Person("", "")
        : new Person(ident.getName(), ident.getEmailAddress());
  }

  private static Instant time(@Nullable PersonIdent ident) {
    return ident == null ? Instant.EPOCH : ident.getWhenAsInstant();
  }

  private static String message(RevCommit commit) {
    try {
      return commit.getFullMessage();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      byte[] raw = commit.getRawBuffer();
      int start = RawParseUtils.commitMessage(raw, 0);
      return start < 0 ? "" : RawParseUtils.decode(StandardCharsets.UTF_8, raw, start, raw.length);
    }
  }
}
