package dev.codeparity.analyzer.history;

import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * Reads objects for one thread. JGit gives up a whole pack once it has met a corrupt object in it,
 * so that every other object there seems to be missing; then the repository is opened anew, and the
 * damage costs the damaged object alone.
 */
final class ObjectAccess implements AutoCloseable {
  private final Repository shared;
  private Repository repository;
  private ObjectReader reader;
  private int packs;

  /**
   * @param shared a repository, possibly in use by other threads
   * @param packs number of its packs when it was opened
   */
  ObjectAccess(Repository shared, int packs) {
    this.shared = shared;
    this.repository = shared;
    this.reader = shared.newObjectReader();
    this.packs = packs;
  }

  ObjectReader reader() {
    return reader;
  }

  /**
   * The content of an object.
   *
   * @throws LargeObjectException if it has more than {@code limit} bytes
   * @throws IOException if it is missing or corrupt
   */
  byte[] read(ObjectId id, int type, int limit) throws IOException {
    try {
      return readOnce(id, type, limit);
    } catch (IOException e) {
      if (!recover()) {
        throw e;
      }
      try {
        return readOnce(id, type, limit);
      } catch (IOException again) {
        recover();
        throw again;
      }
    }
  }

  /** Size of an object in bytes. */
  long size(ObjectId id, int type) throws IOException {
    try {
      return reader.getObjectSize(id, type);
    } catch (IOException | RuntimeException e) {
      if (!recover()) {
        throw new CorruptObjectException(id, e.toString());
      }
      return reader.getObjectSize(id, type);
    }
  }

  private byte[] readOnce(ObjectId id, int type, int limit) throws IOException {
    try {
      ObjectLoader object = reader.open(id, type);
      if (object.getSize() > limit) {
        throw new LargeObjectException.ExceedsLimit(limit, object.getSize());
      }
      return object.getCachedBytes(limit);
    } catch (LargeObjectException | MissingObjectException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new CorruptObjectException(id, e.toString());
    }
  }

  /**
   * Opens the repository anew if a pack was given up since it was opened.
   *
   * @return whether it was, so that what failed is worth a second try
   */
  boolean recover() throws IOException {
    if (packsOf(repository) >= packs) {
      return false;
    }
    close();
    FileRepositoryBuilder builder = new FileRepositoryBuilder();
    builder.setGitDir(shared.getDirectory()).setMustExist(true);
    repository = builder.build();
    reader = repository.newObjectReader();
    packs = packsOf(repository);
    return true;
  }

  /** Number of packs that a repository has not given up. */
  static int packsOf(Repository repository) {
    return repository.getObjectDatabase() instanceof ObjectDirectory files
        ? files.getPacks().size()
        : 0;
  }

  @Override
  public void close() {
    reader.close();
    if (repository != shared) {
      repository.close();
    }
  }
}
