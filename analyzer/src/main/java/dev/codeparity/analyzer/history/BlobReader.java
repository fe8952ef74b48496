package dev.codeparity.analyzer.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Reads contents for one thread through a shared cache. A blob that cannot be read is empty. */
final class BlobReader {
  /** A larger blob is not compared line by line. */
  private static final int MAX_BYTES = 64 << 20;

  private final ObjectAccess objects;
  private final BlobCache cache;
  private final DamagedObjects damaged;
  private final Set<UnreadObject> unread = new HashSet<>();

  BlobReader(ObjectAccess objects, BlobCache cache, DamagedObjects damaged) {
    this.objects = objects;
    this.cache = cache;
    this.damaged = damaged;
  }

  Blob read(TreeEntry entry) {
    Blob blob =
        switch (entry.type()) {
          case ABSENT -> Blob.EMPTY;
          case SUBMODULE -> new Blob(submoduleText(entry));
          case REGULAR, SYMLINK -> readObject(entry);
        };
    if (blob.isStandIn()) {
      unread.add(new UnreadObject(entry.id().name(), blob.isOversized()));
    }
    return blob;
  }

  /** What could not be read since the last question. */
  Set<UnreadObject> unread() {
    Set<UnreadObject> answer = Set.copyOf(unread);
    unread.clear();
    return answer;
  }

  /** Whether an object still cannot be read, and for the same reason. */
  boolean isStillUnread(UnreadObject object) {
    ObjectId id = ObjectId.fromString(object.id());
    Blob blob = readObject(new TreeEntry("", FileType.REGULAR, id));
    return blob.isStandIn() && blob.isOversized() == object.oversized();
  }

  /** Size in bytes; 0 where it cannot be read. */
  long size(TreeEntry entry) {
    Blob cached = cache.get(entry.id());
    if (cached != null) {
      return cached.bytes().length;
    }
    try {
      return objects.size(entry.id(), Constants.OBJ_BLOB);
    } catch (IOException e) {
      damaged.unreadable("blob", entry.id());
      unread.add(new UnreadObject(entry.id().name(), false));
      return 0;
    }
  }

  private Blob readObject(TreeEntry entry) {
    Blob cached = cache.get(entry.id());
    if (cached != null) {
      return cached;
    }
    Blob blob = load(entry);
    cache.put(entry.id(), blob);
    return blob;
  }

  private Blob load(TreeEntry entry) {
    try {
      return new Blob(entry.id(), objects.read(entry.id(), Constants.OBJ_BLOB, MAX_BYTES));
    } catch (LargeObjectException e) {
      damaged.oversized(entry.id());
      return Blob.oversized();
    } catch (IOException e) {
      damaged.unreadable("blob", entry.id());
      return Blob.missing();
    }
  }

  private static byte[] submoduleText(TreeEntry entry) {
    return ("Subproject commit " + entry.id().name() + "\n").getBytes(StandardCharsets.US_ASCII);
  }
}
