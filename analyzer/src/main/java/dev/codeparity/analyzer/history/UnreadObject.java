package dev.codeparity.analyzer.history;

import org.eclipse.jgit.lib.ObjectId;

/**
 * An object in whose place nothing was read.
 *
 * @param id full object id, in hexadecimal
 * @param oversized whether it is there, but too large; else it is missing or corrupt
 */
public record UnreadObject(String id, boolean oversized) {
  public UnreadObject {
    if (!ObjectId.isId(id)) {
      throw new IllegalArgumentException("no object id: " + id);
    }
  }
}
