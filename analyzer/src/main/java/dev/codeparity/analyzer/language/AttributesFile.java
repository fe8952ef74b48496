package dev.codeparity.analyzer.language;

/**
 * The text of one {@code .gitattributes} file.
 *
 * @param folder the path of its folder, without a slash at the end; empty for the root
 * @param content its text
 */
public record AttributesFile(String folder, String content) {
  /** Checks the folder. */
  public AttributesFile {
    if (folder.startsWith("/") || folder.endsWith("/")) {
      throw new IllegalArgumentException("folder must not begin or end with a slash: " + folder);
    }
  }

  int depth() {
    return folder.isEmpty() ? 0 : (int) folder.chars().filter(c -> c == '/').count() + 1;
  }
}
