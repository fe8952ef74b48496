package dev.codeparity.analyzer.history;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/** Reads contents by their ids, for one thread. */
public final class Contents implements AutoCloseable {
  private final ObjectAccess objects;

  Contents(ObjectAccess objects) {
    this.objects = objects;
  }

  /**
   * A content; empty if it is missing, damaged or larger than the limit.
   *
   * @param id full object id in hexadecimal
   * @param maxBytes the largest content that is read
   */
  public Optional<byte[]> read(String id, int maxBytes) {
    try {
      return Optional.of(objects.read(ObjectId.fromString(id), Constants.OBJ_BLOB, maxBytes));
    } catch (IOException | LargeObjectException e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    objects.close();
  }
}
