package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.history.FileVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The methods of every content of every Java file. Immutable. */
public final class CheckedMethods {
  private static final String NOT_READ = "not read";

  private final Map<String, byte[]> results;

  /**
   * @param results by id of the content, as {@link FileMethods#toBytes()} wrote them; not to be
   *     changed any more
   */
  CheckedMethods(Map<String, byte[]> results) {
    this.results = results;
  }

  FileMethods of(FileVersion file) {
    return Optional.ofNullable(results.get(file.id()))
        .flatMap(FileMethods::read)
        .orElseGet(() -> FileMethods.failed(NOT_READ));
  }

  /** Why some files could not be parsed, with their paths: in order of the reasons. */
  public Map<String, List<String>> problems(Collection<FileVersion> files) {
    return Problems.of(files, results, FileVersion::id, FileMethods::problem);
  }
}
