package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.origin.LineIds;
import dev.codeparity.analyzer.quality.Standing.OnLine;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells which violations after a commit are those from before it. In this order: the same rule on
 * the same line, wherever that line has moved to; then, within a file, the same rule in the same
 * method, or outside of methods for the same variable or class. What is left has come or gone.
 *
 * <p>Where one side of a file could not be analysed, only lines that the commit added or deleted
 * can have brought or taken a violation.
 */
final class Matching {
  private final List<File> files;
  private final Map<Long, OnLine> oldByKey = new HashMap<>();
  private final Set<OnLine> oldLeft = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Pair> pairs = new ArrayList<>();
  private final List<OnLine> introduced = new ArrayList<>();
  private final List<OnLine> removed = new ArrayList<>();

  /** A changed file: its versions before, one a parent, and after; none where there is no file. */
  record File(List<Standing> before, List<Standing> now) {}

  /** A violation that was there before and is there now. */
  record Pair(OnLine before, OnLine now) {}

  private record Place(int rule, String place) {}

  private Matching(List<File> files) {
    this.files = files;
  }

  static Matching of(List<File> files) {
    Matching matching = new Matching(files);
    matching.match();
    return matching;
  }

  List<Pair> pairs() {
    return pairs;
  }

  /** In order of the files and of their lines. */
  List<OnLine> introduced() {
    return introduced;
  }

  /** In order of the files and of their lines. */
  List<OnLine> removed() {
    return removed;
  }

  private void match() {
    for (File file : files) {
      for (Standing version : file.before) {
        for (OnLine old : version.all()) {
          if (old.key() == Standing.NO_KEY || oldByKey.putIfAbsent(old.key(), old) == null) {
            oldLeft.add(old);
          }
        }
      }
    }
    List<List<OnLine>> newLeft = new ArrayList<>();
    for (File file : files) {
      newLeft.add(matchLines(file));
    }
    for (int i = 0; i < files.size(); i++) {
      matchPlaces(files.get(i), newLeft.get(i));
    }
  }

  private List<OnLine> matchLines(File file) {
    List<OnLine> left = new ArrayList<>();
    for (Standing version : file.now) {
      for (OnLine now : version.all()) {
        OnLine old = oldByKey.get(now.key());
        if (old != null && oldLeft.remove(old)) {
          pairs.add(new Pair(old, now));
        } else {
          left.add(now);
        }
      }
    }
    return left;
  }

  private void matchPlaces(File file, List<OnLine> left) {
    Map<Place, Deque<OnLine>> old = new LinkedHashMap<>();
    for (Standing version : file.before) {
      for (OnLine before : version.all()) {
        if (oldLeft.contains(before)) {
          old.computeIfAbsent(place(before), key -> new ArrayDeque<>()).add(before);
        }
      }
    }
    boolean knownBefore = file.before.stream().allMatch(Standing::analysed);
    boolean knownNow = file.now.stream().allMatch(Standing::analysed);
    Set<Integer> linesBefore = knownBefore ? Set.of() : lines(file.before);
    Set<Integer> linesNow = knownNow ? Set.of() : lines(file.now);
    for (OnLine now : left) {
      OnLine before = old.getOrDefault(place(now), new ArrayDeque<>()).poll();
      if (before != null) {
        oldLeft.remove(before);
        pairs.add(new Pair(before, now));
      } else if (!linesBefore.contains(now.lineId())) {
        introduced.add(now);
      }
    }
    for (Standing version : file.before) {
      for (OnLine before : version.all()) {
        if (oldLeft.contains(before) && !linesNow.contains(before.lineId())) {
          removed.add(before);
        }
      }
    }
  }

  private static Place place(OnLine on) {
    return new Place(on.violation().rule(), on.violation().place());
  }

  private static Set<Integer> lines(List<Standing> versions) {
    Set<Integer> ids = new HashSet<>();
    for (Standing version : versions) {
      LineIds lines = version.lines();
      for (int line = 0; line < lines.size(); line++) {
        ids.add(lines.of(line));
      }
    }
    return ids;
  }
}
