package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.notes.Note;
import org.eclipse.jgit.notes.NoteMap;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** Adds to a note, as {@code git notes append} does: the one thing that is ever written. */
final class NoteWriter {
  private static final String WRITER = "Codeparity";

  private final Repository repository;
  private final String refName;

  NoteWriter(Repository repository, String refName) {
    this.repository = repository;
    this.refName = refName;
  }

  /**
   * Adds a paragraph to the note on a commit.
   *
   * @throws UsageException if the repository cannot be written, or somebody wrote at the same time
   */
  void append(String commit, String paragraph) {
    try (ObjectReader reader = repository.newObjectReader();
        ObjectInserter inserter = repository.newObjectInserter();
        RevWalk walk = new RevWalk(reader)) {
      Ref ref = repository.exactRef(refName);
      ObjectId tip = ref == null ? null : ref.getObjectId();
      NoteMap notes =
          tip == null ? NoteMap.newEmptyMap() : NoteMap.read(reader, walk.parseCommit(tip));
      ObjectId on = ObjectId.fromString(commit);
      String text = before(reader, notes.getNote(on)) + paragraph;
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      notes.set(on, inserter.insert(Constants.OBJ_BLOB, bytes));
      ObjectId written = inserter.insert(commit(notes.writeTree(inserter), tip));
      inserter.flush();
      update(tip, written);
    } catch (IOException e) {
      throw new UsageException("cannot write " + refName + ": " + e.getMessage(), e);
    }
  }

  private static String before(ObjectReader reader, @Nullable Note note) throws IOException {
    if (note == null) {
      return "";
    }
    byte[] bytes = reader.open(note.getData(), Constants.OBJ_BLOB).getBytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.endsWith("\n") ? text + "\n" : text + "\n\n";
  }

  private static CommitBuilder commit(ObjectId tree, @Nullable ObjectId parent) {
    PersonIdent writer =
        new PersonIdent(WRITER, "", SystemReader.getInstance().now(), ZoneOffset.UTC);
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    if (parent != null) {
      commit.setParentId(parent);
    }
    commit.setAuthor(writer);
    commit.setCommitter(writer);
    commit.setMessage("Notes added by codeparity claims --register\n");
    return commit;
  }

  private void update(@Nullable ObjectId before, ObjectId now) throws IOException {
    RefUpdate update = repository.updateRef(refName);
    update.setExpectedOldObjectId(before == null ? ObjectId.zeroId() : before);
    update.setNewObjectId(now);
    RefUpdate.Result result = update.update();
    if (result != RefUpdate.Result.NEW && result != RefUpdate.Result.FAST_FORWARD) {
      throw new UsageException(
          "cannot write " + refName + ": " + result + ". Is somebody else writing? Try again");
    }
  }
}
