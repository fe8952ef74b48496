package dev.codeparity.analyzer.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/** How alike the deleted and the added files of one commit are. */
final class SimilarityScores {
  /** With more pairs, scores are not kept. */
  private static final long MAX_KEPT = 1_000_000;

  private final BlobReader blobs;
  private final List<TreeEntry> deleted;
  private final List<TreeEntry> added;
  private final Map<ObjectId, Similarity> similarities = new HashMap<>();
  private final Map<ObjectId, Long> sizes = new HashMap<>();

  /** Score + 1 by pair; 0 where it is not known yet. Empty until the first is, or if not kept. */
  private int[] scores = {};

  SimilarityScores(BlobReader blobs, List<TreeEntry> deleted, List<TreeEntry> added) {
    this.blobs = blobs;
    this.deleted = deleted;
    this.added = added;
  }

  /** The score of a pair; any score below the minimum may come out as 0. */
  int of(int source, int destination, int minimum) {
    TreeEntry from = deleted.get(source);
    TreeEntry to = added.get(destination);
    if (from.type() != FileType.REGULAR || to.type() != FileType.REGULAR) {
      return 0;
    }
    if (Similarity.isOutOfReach(size(from), size(to), minimum)) {
      return 0;
    }
    if ((long) deleted.size() * added.size() > MAX_KEPT) {
      return similarity(from).scoreOf(similarity(to));
    }
    if (scores.length == 0) {
      scores = new int[deleted.size() * added.size()];
    }
    int pair = source * added.size() + destination;
    if (scores[pair] == 0) {
      scores[pair] = similarity(from).scoreOf(similarity(to)) + 1;
    }
    return scores[pair] - 1;
  }

  private long size(TreeEntry entry) {
    Long known = sizes.get(entry.id());
    if (known == null) {
      known = blobs.size(entry);
      sizes.put(entry.id(), known);
    }
    return known;
  }

  private Similarity similarity(TreeEntry entry) {
    @Nullable Similarity known = similarities.get(entry.id());
    if (known == null) {
      known = Similarity.of(blobs.read(entry));
      similarities.put(entry.id(), known);
    }
    return known;
  }
}
