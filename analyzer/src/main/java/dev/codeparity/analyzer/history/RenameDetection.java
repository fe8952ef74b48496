package dev.codeparity.analyzer.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.ObjectId;

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
  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final List<TreeEntry> deleted;
  private final List<TreeEntry> added;
  private final SimilarityScores scores;
  private final boolean[] noneUsed;
  private final List<Integer> allDeleted;
  private final Map<ObjectId, List<Integer>> deletedById = new HashMap<>();
  private final Map<String, Integer> deletedByName = new HashMap<>();

  RenameDetection(BlobReader blobs, List<TreeEntry> deleted, List<TreeEntry> added) {
    this.deleted = deleted;
    this.added = added;
    this.scores = new SimilarityScores(blobs, deleted, added);
    this.noneUsed = new boolean[deleted.size()];
    this.allDeleted = IntStream.range(0, deleted.size()).boxed().toList();
    if (!added.isEmpty()) {
      for (int i = 0; i < deleted.size(); i++) {
        deletedById.computeIfAbsent(deleted.get(i).id(), id -> new ArrayList<>()).add(i);
        deletedByName.merge(deleted.get(i).baseName(), i, (first, second) -> SEVERAL);
      }
    }
  }

  /**
   * @param sources for each added file the deleted file that it was renamed from
   * @param gaveUp whether there were too many files to compare all pairs
   */
  record Renames(List<Optional<TreeEntry>> sources, boolean gaveUp) {}

  /** Pairs all files; each takes part in one pair at most. */
  Renames detect() {
    Pairing pairing = new Pairing();
    if (!deleted.isEmpty() && !added.isEmpty()) {
      pairing.pairIdentical();
      pairing.pairSameNames();
      pairing.pairSimilar();
    }
    return new Renames(
        IntStream.of(pairing.sources).mapToObj(this::deletedFile).toList(), pairing.gaveUp);
  }

  /**
   * The deleted file that {@code git blame} takes the lines of one added file from: unlike in
   * {@link #detect} no other added file competes for it. In a commit with too many files to compare
   * each added one with every deleted one, only files of the same content or name are found.
   */
  Optional<TreeEntry> follow(int destination) {
    int identical = identical(destination, noneUsed);
    if (identical != NONE) {
      return deletedFile(identical);
    }
    int namesake = deletedByName.getOrDefault(added.get(destination).baseName(), NONE);
    if (namesake >= 0 && isLikeNamesake(namesake, destination)) {
      return deletedFile(namesake);
    }
    if ((long) added.size() * deleted.size() > (long) LIMIT * LIMIT) {
      return Optional.empty();
    }
    return bestFor(destination, allDeleted).stream()
        .min(Candidate.BEST_FIRST)
        .map(candidate -> deleted.get(candidate.source));
  }

  private Optional<TreeEntry> deletedFile(int source) {
    return source < 0 ? Optional.empty() : Optional.of(deleted.get(source));
  }

  private int identical(int destination, boolean[] used) {
    int best = NONE;
    int seen = 0;
    for (int source : deletedById.getOrDefault(added.get(destination).id(), List.of())) {
      if (used[source] || deleted.get(source).type() != added.get(destination).type()) {
        continue;
      }
      if (haveSameName(source, destination)) {
        return source;
      }
      if (best == NONE) {
        best = source;
      }
      if (seen++ > MAX_IDENTICAL) {
        break;
      }
    }
    return best;
  }

  private boolean haveSameName(int source, int destination) {
    return deleted.get(source).baseName().equals(added.get(destination).baseName());
  }

  private boolean isLikeNamesake(int source, int destination) {
    return scores.of(source, destination, MINIMUM_FOR_SAME_NAME) >= MINIMUM_FOR_SAME_NAME;
  }

  private record Candidate(int source, int destination, int score, boolean sameName) {
    static final Comparator<Candidate> BEST_FIRST =
        Comparator.comparingInt((Candidate c) -> -c.score)
            .thenComparing(Comparator.comparing(Candidate::sameName).reversed());
  }

  private List<Candidate> bestFor(int destination, List<Integer> sources) {
    List<Candidate> best = new ArrayList<>();
    for (int source : sources) {
      int score = scores.of(source, destination, MINIMUM);
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

  /** The pairs found so far. */
  private final class Pairing {
    private final boolean[] used = new boolean[deleted.size()];
    private final int[] sources = IntStream.generate(() -> NONE).limit(added.size()).toArray();
    private boolean gaveUp;

    private void pair(int destination, int source) {
      sources[destination] = source;
      used[source] = true;
    }

    private void pairIdentical() {
      for (int destination = 0; destination < added.size(); destination++) {
        int source = identical(destination, used);
        if (source != NONE) {
          pair(destination, source);
        }
      }
    }

    private void pairSameNames() {
      Map<String, Integer> sourceByName = new HashMap<>();
      for (int source : openSources()) {
        sourceByName.merge(deleted.get(source).baseName(), source, (first, second) -> SEVERAL);
      }
      Map<String, Integer> destinationByName = new HashMap<>();
      for (int destination : openDestinations()) {
        destinationByName.merge(
            added.get(destination).baseName(), destination, (first, second) -> SEVERAL);
      }
      for (int source = 0; source < deleted.size(); source++) {
        String name = deleted.get(source).baseName();
        if (used[source] || sourceByName.getOrDefault(name, NONE) != source) {
          continue;
        }
        int destination = destinationByName.getOrDefault(name, NONE);
        if (destination >= 0 && isLikeNamesake(source, destination)) {
          pair(destination, source);
        }
      }
    }

    private void pairSimilar() {
      List<Integer> openSources = openSources();
      List<Integer> openDestinations = openDestinations();
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
        if (sources[candidate.destination] == NONE && !used[candidate.source]) {
          pair(candidate.destination, candidate.source);
        }
      }
    }

    private List<Integer> openSources() {
      return IntStream.range(0, deleted.size()).filter(i -> !used[i]).boxed().toList();
    }

    private List<Integer> openDestinations() {
      return IntStream.range(0, added.size()).filter(i -> sources[i] == NONE).boxed().toList();
    }
  }
}
