package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Why some files could not be looked at. */
final class Problems {
  private Problems() {}

  /**
   * The reasons in their order, each with the paths of the files.
   *
   * @param files the files that are asked about
   * @param results what was found, by key; each file has one
   * @param key that of a file
   * @param reason why what was found is nothing, or empty
   */
  static Map<String, List<String>> of(
      Collection<FileVersion> files,
      Map<String, byte[]> results,
      Function<FileVersion, String> key,
      Function<byte[], String> reason) {
    // of thousands of results few are none: so each file is looked up among these
    Map<String, String> failed = new HashMap<>();
    results.forEach(
        (id, result) -> {
          String why = reason.apply(result);
          if (!why.isEmpty()) {
            failed.put(id, why);
          }
        });
    Map<String, List<String>> problems = new TreeMap<>();
    for (FileVersion file : files) {
      String why = failed.get(key.apply(file));
      if (why != null) {
        problems.computeIfAbsent(why, one -> new ArrayList<>()).add(file.path());
      }
    }
    return problems;
  }
}
