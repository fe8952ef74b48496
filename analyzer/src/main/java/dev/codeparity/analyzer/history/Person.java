package dev.codeparity.analyzer.history;

/**
 * An author or committer as recorded in a commit: nothing is mapped or cleaned.
 *
 * @param name the recorded name, possibly empty
 * @param email the recorded address without angle brackets, possibly empty
 */
public record Person(String name, String email) {
  /** {@code Name <address>}, the form in which Git prints it. */
  @Override
  public String toString() {
    return name + " <" + email + ">";
  }
}
