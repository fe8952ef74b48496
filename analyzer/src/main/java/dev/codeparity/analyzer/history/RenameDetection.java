package dev.codeparity.analyzer.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Pairs deleted with added files the way {@code git diff -M} does: identical content first, then
 * files whose name occurs once on each side and that are at least 75% alike, then all the others by
 * similarity, 50% at least. Beyond {@value #LIMIT} × {@value #LIMIT} pairs the last step is left
 * out, as Git does.
 *
 * @see <a href="https://git-scm.com/docs/gitdiffcore">gitdiffcore, diffcore-rename</a>
 */
final class RenameDetection {
  private static final int LIMIT = 1000;
  private static final int MINIMUM = Similarity.MAX / 2;
  private static final int MINIMUM_FOR_SAME_NAME = Similarity.MAX * 3 / 4;
  private static final int MAX_IDENTICAL = 100;
  private static final int CANDIDATES = 4;

  private final BlobReader blobs;
  private final List<TreeEntry> deleted;
  private final List<TreeEntry> added;
  private final boolean[] used;
  private final @Nullable TreeEntry[] sources;
  private final Map<ObjectId, Similarity> similarities = new HashMap<>();
  private boolean gaveUp;

  private RenameDetection(BlobReader blobs, List<TreeEntry> deleted, List<TreeEntry> added) {
    this.blobs = blobs;
    this.deleted = deleted;
    this.added = added;
    this.used = new boolean[deleted.size()];
    this.sources = new TreeEntry[added.size()];
  }

  /**
   * @param sources by the path of an added file the deleted file it was renamed from
   * @param gaveUp whether there were too many files to compare all pairs
   */
  record Renames(Map<String, TreeEntry> sources, boolean gaveUp) {}

  static Renames detect(BlobReader blobs, List<TreeEntry> deleted, List<TreeEntry> added)
      throws IOException {
    RenameDetection detection = new RenameDetection(blobs, deleted, added);
    if (!deleted.isEmpty() && !added.isEmpty()) {
      detection.pairIdentical();
      detection.pairSameNames();
      detection.pairSimilar();
    }
    Map<String, TreeEntry> sources = new LinkedHashMap<>();
    for (int i = 0; i < added.size(); i++) {
      TreeEntry source = detection.sources[i];
      if (source != null) {
        sources.put(added.get(i).path(), source);
      }
    }
    return new Renames(sources, detection.gaveUp);
  }

  /**
   * The deleted file that {@code git blame} takes the lines of one added file from: unlike in
   * {@link #detect} no other added file competes for it.
   */
  static Optional<TreeEntry> follow(BlobReader blobs, List<TreeEntry> deleted, TreeEntry added)
      throws IOException {
    Renames renames = detect(blobs, deleted, List.of(added));
    return Optional.ofNullable(renames.sources().get(added.path()));
  }

  private void pair(int destination, int source) {
    sources[destination] = deleted.get(source);
    used[source] = true;
  }

  private void pairIdentical() {
    Map<ObjectId, List<Integer>> byId = new HashMap<>();
    for (int i = 0; i < deleted.size(); i++) {
      byId.computeIfAbsent(deleted.get(i).id(), id -> new ArrayList<>()).add(i);
    }
    for (int destination = 0; destination < added.size(); destination++) {
      List<Integer> identical = byId.getOrDefault(added.get(destination).id(), List.of());
      int best = -1;
      int seen = 0;
      for (int source : identical) {
        if (used[source] || deleted.get(source).type() != added.get(destination).type()) {
          continue;
        }
        if (best < 0) {
          best = source;
        }
        if (haveSameName(source, destination)) {
          best = source;
          break;
        }
        if (seen++ > MAX_IDENTICAL) {
          break;
        }
      }
      if (best >= 0) {
        pair(destination, best);
      }
    }
  }

  private boolean haveSameName(int source, int destination) {
    return deleted.get(source).baseName().equals(added.get(destination).baseName());
  }

  private void pairSameNames() throws IOException {
    Map<String, Integer> sourceByName = new HashMap<>();
    for (int i = 0; i < deleted.size(); i++) {
      if (!used[i]) {
        sourceByName.merge(deleted.get(i).baseName(), i, (first, second) -> -1);
      }
    }
    Map<String, Integer> destinationByName = new HashMap<>();
    for (int i = 0; i < added.size(); i++) {
      if (sources[i] == null) {
        destinationByName.merge(added.get(i).baseName(), i, (first, second) -> -1);
      }
    }
    for (int source = 0; source < deleted.size(); source++) {
      String name = deleted.get(source).baseName();
      if (used[source] || sourceByName.getOrDefault(name, -1) != source) {
        continue;
      }
      int destination = destinationByName.getOrDefault(name, -1);
      if (destination >= 0
          && score(source, destination, MINIMUM_FOR_SAME_NAME) >= MINIMUM_FOR_SAME_NAME) {
        pair(destination, source);
      }
    }
  }

  private record Candidate(int source, int destination, int score, boolean sameName) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingInt((Candidate c) -> -c.score)
            .thenComparing(Comparator.comparing(Candidate::sameName).reversed());
  }

  private void pairSimilar() throws IOException {
    List<Integer> openSources = new ArrayList<>();
    for (int i = 0; i < deleted.size(); i++) {
      if (!used[i]) {
        openSources.add(i);
      }
    }
    List<Integer> openDestinations = new ArrayList<>();
    for (int i = 0; i < added.size(); i++) {
      if (sources[i] == null) {
        openDestinations.add(i);
      }
    }
    if ((long) openSources.size() * openDestinations.size() > (long) LIMIT * LIMIT) {
      gaveUp = true;
      return;
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int destination : openDestinations) {
      candidates.addAll(bestFor(destination, openSources));
    }
    candidates.sort(Candidate.BEST_FIRST);
    for (Candidate candidate : candidates) {
      if (sources[candidate.destination] == null && !used[candidate.source]) {
        pair(candidate.destination, candidate.source);
      }
    }
  }

  private List<Candidate> bestFor(int destination, List<Integer> openSources) throws IOException {
    List<Candidate> best = new ArrayList<>();
    for (int source : openSources) {
      int score = score(source, destination, MINIMUM);
      if (score < MINIMUM) {
        continue;
      }
      Candidate candidate =
          new Candidate(source, destination, score, haveSameName(source, destination));
      if (best.size() < CANDIDATES) {
        best.add(candidate);
        continue;
      }
      int worst = 0;
      for (int i = 1; i < best.size(); i++) {
        if (Candidate.BEST_FIRST.compare(best.get(i), best.get(worst)) > 0) {
          worst = i;
        }
      }
      if (Candidate.BEST_FIRST.compare(best.get(worst), candidate) > 0) {
        best.set(worst, candidate);
      }
    }
    return best;
  }

  private int score(int source, int destination, int minimum) throws IOException {
    TreeEntry from = deleted.get(source);
    TreeEntry to = added.get(destination);
    if (from.type() != FileType.REGULAR || to.type() != FileType.REGULAR) {
      return 0;
    }
    if (Similarity.isOutOfReach(blobs.size(from), blobs.size(to), minimum)) {
      return 0;
    }
    return similarity(from).scoreOf(similarity(to));
  }

  private Similarity similarity(TreeEntry entry) throws IOException {
    Similarity known = similarities.get(entry.id());
    if (known == null) {
      known = Similarity.of(blobs.read(entry));
      similarities.put(entry.id(), known);
    }
    return known;
  }
}
