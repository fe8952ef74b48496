package dev.codeparity.corpus.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Repositories whose rows lie in one file of each table.
 *
 * @param sources in order of the corpus
 */
record Shard(List<TableSource> sources) implements Serializable {
  /** Repositories in a shard: files of some megabytes each. */
  private static final int SIZE = 250;

  Shard {
    sources = List.copyOf(sources);
  }

  static List<Shard> of(List<TableSource> sources) {
    List<Shard> shards = new ArrayList<>();
    for (int from = 0; from < sources.size(); from += SIZE) {
      shards.add(new Shard(sources.subList(from, Math.min(sources.size(), from + SIZE))));
    }
    return shards;
  }
}
