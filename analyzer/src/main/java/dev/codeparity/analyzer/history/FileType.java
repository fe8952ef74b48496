package dev.codeparity.analyzer.history;

import org.eclipse.jgit.lib.FileMode;

/** What a path of a tree is. */
public enum FileType {
  /** Nothing: the path is not there. */
  ABSENT,
  REGULAR,
  SYMLINK,
  SUBMODULE;

  static FileType of(int mode) {
    return switch (mode & FileMode.TYPE_MASK) {
      case FileMode.TYPE_FILE -> REGULAR;
      case FileMode.TYPE_SYMLINK -> SYMLINK;
      case FileMode.TYPE_GITLINK -> SUBMODULE;
      default -> ABSENT;
    };
  }
}
