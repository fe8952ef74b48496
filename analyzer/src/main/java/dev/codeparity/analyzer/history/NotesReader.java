package dev.codeparity.analyzer.history;

import dev.codeparity.analyzer.problem.Occurrences;
import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefDatabase;
import org.eclipse.jgit.notes.NoteMap;

/** Finds the notes on the commits of a history, without reading their contents. */
final class NotesReader {
  /** A larger object is no notes commit and no root of a notes tree. */
  private static final int MAX_BYTES = 64 << 20;

  private static final int EXAMPLES = 5;

  /** Where git-ai kept single notes, a reference each, before it used notes trees. */
  private static final String SINGLE_NOTES = "refs/ai/authorship";

  private final ObjectAccess objects;
  private final Instant until;
  private final Occurrences problems;
  private final Map<String, Integer> indexOf = new HashMap<>();
  private final Map<Integer, List<NotePlace>> places = new HashMap<>();
  private final List<NotesRef> refs = new ArrayList<>();

  /** A note that has not been read. */
  record NotePlace(String ref, ObjectId blob) {}

  /**
   * @param until notes that came on a later day do not exist
   */
  NotesReader(ObjectAccess objects, History history, Instant until, Occurrences problems) {
    this.objects = objects;
    this.until = until.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS).minusNanos(1);
    this.problems = problems;
    history.commits().forEach(commit -> indexOf.put(commit.id(), commit.index()));
  }

  /** The notes by index of the commit that they are on. */
  Map<Integer, List<NotePlace>> places() {
    return places;
  }

  List<NotesRef> refs() {
    return refs;
  }

  /** Takes the references that are wanted. */
  void readAll(RefDatabase database, Predicate<String> wanted) throws IOException {
    for (Ref ref : database.getRefsByPrefix(Constants.R_NOTES)) {
      if (wanted.test(ref.getName())) {
        read(ref);
      }
    }
    if (wanted.test(SINGLE_NOTES)) {
      readBlobs(database.getRefsByPrefix(SINGLE_NOTES + "/"));
    }
  }

  /** Takes a reference to a commit whose tree holds notes by the id of what they are on. */
  private void read(Ref ref) {
    ObjectId tip = ref.getObjectId();
    if (tip == null) {
      return;
    }
    try {
      Optional<ObjectId> tree = treeUntil(tip);
      if (tree.isPresent()) {
        readTree(ref.getName(), tree.get());
      }
    } catch (IOException | LargeObjectException e) {
      problems.add("notes that cannot be read, left out. Run: git fsck", ref.getName());
    }
  }

  private Optional<ObjectId> treeUntil(ObjectId tip) throws IOException {
    RawCommit commit = RawCommit.parse(tip, objects.read(tip, Constants.OBJ_COMMIT, MAX_BYTES));
    if (!commit.commitTime().isAfter(until)) {
      return Optional.of(commit.tree());
    }
    History notes =
        HistoryReader.read(
            objects, Set.of(), List.of(tip), MainLine.BranchNames.with(""), new Warnings());
    int newest = -1;
    for (int index = 0; index < notes.size(); index++) {
      Instant landing = notes.landing(index);
      if (!landing.isAfter(until) && (newest < 0 || !landing.isBefore(notes.landing(newest)))) {
        newest = index;
      }
    }
    return newest < 0 ? Optional.empty() : Optional.of(notes.sources().get(newest).trees().get(0));
  }

  private void readTree(String name, ObjectId tree) throws IOException {
    NoteMap notes;
    try {
      notes = noteMap(tree);
    } catch (IOException | RuntimeException e) {
      if (!objects.recover()) {
        throw new IOException(e);
      }
      notes = noteMap(tree);
    }
    try {
      take(name, notes);
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  private NoteMap noteMap(ObjectId tree) throws IOException {
    ObjectLoader root = objects.reader().open(tree, Constants.OBJ_TREE);
    if (root.getSize() > MAX_BYTES) {
      throw new LargeObjectException.ExceedsLimit(MAX_BYTES, root.getSize());
    }
    return NoteMap.readTree(objects.reader(), tree);
  }

  private void take(String name, NoteMap notes) {
    int found = 0;
    int others = 0;
    List<String> examples = new ArrayList<>();
    for (org.eclipse.jgit.notes.Note note : notes) {
      Integer index = indexOf.get(note.name());
      if (index != null) {
        found++;
        place(index, new NotePlace(name, note.getData()));
        continue;
      }
      others++;
      if (examples.size() < EXAMPLES) {
        examples.add(note.name());
      }
    }
    refs.add(new NotesRef(name, found, others, examples));
  }

  /**
   * Takes references that each point to a note, and name the commit that it is on with their last
   * part. They keep no times.
   */
  private void readBlobs(List<Ref> each) {
    int found = 0;
    List<String> examples = new ArrayList<>();
    for (Ref ref : each) {
      String commit = ref.getName().substring(SINGLE_NOTES.length() + 1);
      Integer index = indexOf.get(commit);
      ObjectId blob = ref.getObjectId();
      if (index != null && blob != null) {
        found++;
        place(index, new NotePlace(SINGLE_NOTES, blob));
      } else if (examples.size() < EXAMPLES) {
        examples.add(commit);
      }
    }
    if (!each.isEmpty()) {
      refs.add(new NotesRef(SINGLE_NOTES, found, each.size() - found, examples));
    }
  }

  private void place(int index, NotePlace place) {
    places.computeIfAbsent(index, i -> new ArrayList<>(1)).add(place);
  }
}
