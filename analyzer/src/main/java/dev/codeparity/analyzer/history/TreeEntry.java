package dev.codeparity.analyzer.history;

import org.eclipse.jgit.lib.ObjectId;

/** A path with what a tree holds there. */
record TreeEntry(String path, FileType type, ObjectId id) {
  String baseName() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
