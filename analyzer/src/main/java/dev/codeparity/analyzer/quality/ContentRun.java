package dev.codeparity.analyzer.quality;

import java.util.List;
import java.util.Map;

/** One way to look at contents of Java files, for one thread. */
@FunctionalInterface
interface ContentRun {
  /**
   * Looks at files.
   *
   * @return by key what was found, as bytes to be kept; every file has a result
   */
  Map<String, byte[]> look(List<SourceText> files);
}
