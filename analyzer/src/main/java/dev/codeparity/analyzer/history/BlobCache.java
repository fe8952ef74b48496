package dev.codeparity.analyzer.history;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** The blobs used last, up to a total size in bytes; shared by the threads of a walk. */
final class BlobCache {
  private final Map<ObjectId, Blob> blobs = new LinkedHashMap<>(1024, 0.75f, true);
  private final long limit;
  private long size;

  BlobCache(long limit) {
    this.limit = limit;
  }

  synchronized @Nullable Blob get(ObjectId id) {
    return blobs.get(id);
  }

  synchronized void put(ObjectId id, Blob blob) {
    if (blob.footprint() > limit / 4 || blobs.putIfAbsent(id, blob) != null) {
      return;
    }
    size += blob.footprint();
    Iterator<Blob> oldest = blobs.values().iterator();
    while (size > limit) {
      size -= oldest.next().footprint();
      oldest.remove();
    }
  }
}
