package dev.codeparity.analyzer.origin;

import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The files of a tree by the number of their path: a persistent trie, of which a fork costs nothing
 * and a change copies only the few nodes above it that another table still shares.
 */
final class FileTable {
  private static final int BITS = 5;
  private static final int WIDTH = 1 << BITS;
  private static final int MASK = WIDTH - 1;

  private Node root;
  private int depth;
  private Object owner = new Object();
  private int codeLines;

  FileTable() {
    root = new Node(owner, new Object[WIDTH]);
  }

  private FileTable(FileTable other) {
    root = other.root;
    depth = other.depth;
    codeLines = other.codeLines;
  }

  private static final class Node {
    private final Object owner;
    private final @Nullable Object[] slots;

    Node(Object owner, @Nullable Object[] slots) {
      this.owner = owner;
      this.slots = slots;
    }

    Node ownedBy(Object other) {
      return owner == other ? this : new Node(other, slots.clone());
    }
  }

  /** A table with the same files; later changes of either do not show in the other. */
  FileTable fork() {
    owner = new Object();
    return new FileTable(this);
  }

  /** Number of code lines of all files. */
  int codeLines() {
    return codeLines;
  }

  @Nullable FileLines get(int path) {
    if (isBeyond(path)) {
      return null;
    }
    Node node = root;
    for (int level = depth; level > 0; level--) {
      Object child = node.slots[slot(path, level)];
      if (child == null) {
        return null;
      }
      node = (Node) child;
    }
    return (FileLines) node.slots[path & MASK];
  }

  private boolean isBeyond(int path) {
    return path >>> (BITS * (depth + 1)) != 0;
  }

  private static int slot(int path, int level) {
    return (path >>> (BITS * level)) & MASK;
  }

  void put(int path, FileLines lines) {
    set(path, lines);
  }

  void remove(int path) {
    set(path, null);
  }

  private void set(int path, @Nullable FileLines lines) {
    while (isBeyond(path)) {
      @Nullable Object[] slots = new Object[WIDTH];
      slots[0] = root;
      root = new Node(owner, slots);
      depth++;
    }
    root = root.ownedBy(owner);
    Node node = root;
    for (int level = depth; level > 0; level--) {
      int slot = slot(path, level);
      Object child = node.slots[slot];
      Node next =
          child == null ? new Node(owner, new Object[WIDTH]) : ((Node) child).ownedBy(owner);
      node.slots[slot] = next;
      node = next;
    }
    int slot = path & MASK;
    FileLines before = (FileLines) node.slots[slot];
    codeLines += (lines == null ? 0 : lines.codeLines) - (before == null ? 0 : before.codeLines);
    node.slots[slot] = lines;
  }

  void forEach(ObjIntConsumer<FileLines> action) {
    visit(root, depth, 0, action);
  }

  /** A file that is not the same in two tables; null where a table has none. */
  @FunctionalInterface
  interface Difference {
    void differs(int path, @Nullable FileLines before, @Nullable FileLines now);
  }

  /** Visits the files that differ from another table; what both share is not looked at. */
  void forEachDifference(FileTable before, Difference action) {
    compare(before.root, before.depth, root, depth, 0, action);
  }

  private static void compare(
      @Nullable Node before,
      int beforeLevel,
      @Nullable Node now,
      int nowLevel,
      int prefix,
      Difference action) {
    if (before == now) {
      return;
    }
    int level = Math.max(beforeLevel, nowLevel);
    for (int slot = 0; slot < WIDTH; slot++) {
      Object old = child(before, beforeLevel, level, slot);
      Object young = child(now, nowLevel, level, slot);
      if (old == young) {
        continue;
      }
      int path = (prefix << BITS) | slot;
      if (level == 0) {
        action.differs(path, (FileLines) old, (FileLines) young);
      } else {
        compare(
            (Node) old,
            Math.min(beforeLevel, level - 1),
            (Node) young,
            Math.min(nowLevel, level - 1),
            path,
            action);
      }
    }
  }

  /** A shallower table is the first branch of a deeper one. */
  private static @Nullable Object child(@Nullable Node node, int nodeLevel, int level, int slot) {
    if (node == null) {
      return null;
    }
    if (nodeLevel < level) {
      return slot == 0 ? node : null;
    }
    return node.slots[slot];
  }

  private static void visit(Node node, int level, int prefix, ObjIntConsumer<FileLines> action) {
    for (int slot = 0; slot < WIDTH; slot++) {
      Object child = node.slots[slot];
      if (child == null) {
        continue;
      }
      int path = (prefix << BITS) | slot;
      if (level == 0) {
        action.accept((FileLines) child, path);
      } else {
        visit((Node) child, level - 1, path, action);
      }
    }
  }
}
