package dev.codeparity.analyzer.history;

import java.util.List;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;

/** What stands at every path of a commit's tree. */
public final class CommitFiles {
  private final NavigableMap<String, TreeEntry> entries = new TreeMap<>();

  CommitFiles(List<List<TreeEntry>> entries) {
    entries.forEach(sides -> this.entries.put(sides.get(0).path(), sides.get(0)));
  }

  /** What stands at a path; a folder is {@link FileType#ABSENT}. */
  public FileType typeOf(String path) {
    return entry(path).type();
  }

  /** Whether something lies below a path; the empty path is the root. */
  public boolean isFolder(String path) {
    if (path.isEmpty()) {
      return true;
    }
    String next = entries.ceilingKey(path + "/");
    return next != null && next.startsWith(path + "/");
  }

  /** All paths but those of folders, in order. */
  public List<String> paths() {
    return List.copyOf(entries.keySet());
  }

  /** Paths of these or other files at which the two do not hold the same, in order. */
  public List<String> differing(CommitFiles other) {
    SortedSet<String> paths = new TreeSet<>(entries.keySet());
    paths.addAll(other.entries.keySet());
    return paths.stream().filter(path -> !entry(path).equals(other.entry(path))).toList();
  }

  /** The regular files, in order of their paths. */
  public List<FileVersion> regular() {
    return entries.values().stream()
        .filter(entry -> entry.type() == FileType.REGULAR)
        .map(entry -> new FileVersion(entry.id().name(), entry.path()))
        .toList();
  }

  TreeEntry entry(String path) {
    return entries.getOrDefault(path, new TreeEntry(path, FileType.ABSENT, ObjectId.zeroId()));
  }
}
