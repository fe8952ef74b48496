package dev.codeparity.analyzer.language;

import dev.codeparity.analyzer.problem.UsageException;

/**
 * A pattern of {@code --include} or {@code --exclude}. Without a slash it names a file or folder
 * anywhere, else one from the root; a folder stands for all that is in it.
 */
record PathOption(boolean anywhere, GlobPattern pattern) {

  static PathOption parse(String option, String glob) {
    String trimmed = glob.replaceFirst("^\\./", "").replaceFirst("/+$", "");
    boolean anywhere = trimmed.indexOf('/') < 0;
    String anchored = trimmed.startsWith("/") ? trimmed.substring(1) : trimmed;
    if (anchored.isBlank()) {
      throw new UsageException(
          option
              + " needs a pattern of paths such as 'src/legacy/**' or '*.sql'; was '"
              + glob
              + "'");
    }
    return new PathOption(anywhere, new GlobPattern(anchored));
  }

  boolean covers(String path) {
    int start = 0;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (pattern.matches(path.substring(start, slash))) {
        return true;
      }
      start = anywhere ? slash + 1 : 0;
    }
    return pattern.matches(path.substring(start));
  }
}
