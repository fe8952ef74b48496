package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which methods a commit added, changed and deleted. A method is known by its type, name and
 * parameters; one that is gone from a file and has come in another one as it was has moved, and is
 * not told of. White space and comments are no change. Of a file that does not parse on one side
 * nothing is told.
 */
public final class MethodChanges {
  private final CheckedMethods methods;

  /**
   * @param methods those of every content
   */
  public MethodChanges(CheckedMethods methods) {
    this.methods = methods;
  }

  private record Loose(String path, MethodFacts facts) {}

  private record Identity(String method, long code) {}

  /** What a commit did, in order of the files and of their methods; nothing for a merge. */
  public List<MethodChange> of(SourceChanges changes) {
    if (changes.commit().isMerge()) {
      return List.of();
    }
    int commit = changes.commit().index();
    List<MethodChange> found = new ArrayList<>();
    List<Loose> added = new ArrayList<>();
    List<Loose> deleted = new ArrayList<>();
    for (SourceChanges.Changed file : changes.files()) {
      Optional<FileVersion> old =
          file.before().stream().findFirst().map(SourceChanges.Before::file);
      FileMethods before = old.map(methods::of).orElse(NONE);
      FileMethods now = file.now().map(methods::of).orElse(NONE);
      if (!before.parsed() || !now.parsed()) {
        continue;
      }
      Map<String, MethodFacts> left = new HashMap<>();
      before.methods().forEach(method -> left.putIfAbsent(method.name(), method));
      String path = file.now().or(() -> old).map(FileVersion::path).orElse("");
      for (MethodFacts method : now.methods()) {
        MethodFacts same = left.remove(method.name());
        if (same == null) {
          added.add(new Loose(path, method));
        } else if (same.code() != method.code()) {
          found.add(
              new MethodChange(
                  MethodChange.Kind.CHANGED, commit, path, Optional.of(same), Optional.of(method)));
        }
      }
      String oldPath = old.map(FileVersion::path).orElse(path);
      before.methods().stream()
          .filter(method -> left.remove(method.name()) != null)
          .forEach(method -> deleted.add(new Loose(oldPath, method)));
    }
    addLoose(commit, added, deleted, found);
    return found;
  }

  private static final FileMethods NONE = new FileMethods("", List.of());

  private static void addLoose(
      int commit, List<Loose> added, List<Loose> deleted, List<MethodChange> found) {
    Map<Identity, Integer> moved = new HashMap<>();
    deleted.forEach(loose -> moved.merge(identity(loose), 1, Integer::sum));
    Map<Identity, Integer> arrived = new HashMap<>();
    for (Loose loose : added) {
      Identity identity = identity(loose);
      if (moved.getOrDefault(identity, 0) > 0) {
        moved.merge(identity, -1, Integer::sum);
        arrived.merge(identity, 1, Integer::sum);
      } else {
        found.add(
            new MethodChange(
                MethodChange.Kind.ADDED,
                commit,
                loose.path,
                Optional.empty(),
                Optional.of(loose.facts)));
      }
    }
    for (Loose loose : deleted) {
      Identity identity = identity(loose);
      if (arrived.getOrDefault(identity, 0) > 0) {
        arrived.merge(identity, -1, Integer::sum);
      } else {
        found.add(
            new MethodChange(
                MethodChange.Kind.DELETED,
                commit,
                loose.path,
                Optional.of(loose.facts),
                Optional.empty()));
      }
    }
  }

  /** Without its type, which may be another one now. */
  private static Identity identity(Loose loose) {
    String name = loose.facts.name();
    return new Identity(name.substring(name.indexOf('#')), loose.facts.code());
  }
}
