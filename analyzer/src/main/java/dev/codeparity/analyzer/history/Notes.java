package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.history.NotesReader.NotePlace;
import dev.codeparity.analyzer.problem.Occurrences;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;

/**
 * The notes on the commits of a history. Contents are read when asked for; safe for use from
 * several threads.
 */
public final class Notes implements AutoCloseable {
  /** A larger note is left out. The largest that a tool is known to write has 3 MiB. */
  private static final int MAX_BYTES = 32 << 20;

  private final Map<Integer, List<NotePlace>> places;
  private final List<NotesRef> refs;
  private final Supplier<ObjectAccess> objects;
  private final Occurrences problems;
  private final Deque<ObjectAccess> idle = new ArrayDeque<>();

  Notes(NotesReader found, Supplier<ObjectAccess> objects, Occurrences problems) {
    this.places = found.places();
    this.refs = List.copyOf(found.refs());
    this.objects = objects;
    this.problems = problems;
  }

  /** The references that were read. */
  public List<NotesRef> refs() {
    return refs;
  }

  /** The notes on a commit, in the order of {@link #refs}. One that cannot be read is left out. */
  public List<Note> of(Commit commit) {
    List<NotePlace> here = places.getOrDefault(commit.index(), List.of());
    if (here.isEmpty()) {
      return List.of();
    }
    ObjectAccess access = borrow();
    try {
      List<Note> notes = new ArrayList<>();
      for (NotePlace place : here) {
        read(access, commit, place, notes);
      }
      return notes;
    } finally {
      giveBack(access);
    }
  }

  private void read(ObjectAccess access, Commit commit, NotePlace place, List<Note> notes) {
    String where = place.ref() + " on commit " + commit.id();
    try {
      byte[] bytes = access.read(place.blob(), Constants.OBJ_BLOB, MAX_BYTES);
      notes.add(new Note(place.ref(), commit.id(), bytes));
    } catch (LargeObjectException e) {
      problems.add("notes of more than " + (MAX_BYTES >> 20) + " MiB, left out", where);
    } catch (IOException e) {
      problems.add("notes that cannot be read, left out. Run: git fsck", where);
    }
  }

  private ObjectAccess borrow() {
    synchronized (idle) {
      if (!idle.isEmpty()) {
        return idle.pop();
      }
    }
    return objects.get();
  }

  private void giveBack(ObjectAccess access) {
    synchronized (idle) {
      idle.push(access);
    }
  }

  @Override
  public void close() {
    synchronized (idle) {
      idle.forEach(ObjectAccess::close);
      idle.clear();
    }
  }
}
