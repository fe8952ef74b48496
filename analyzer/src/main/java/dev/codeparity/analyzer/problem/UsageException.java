package dev.codeparity.analyzer.problem;

/**
 * Bad usage or unusable input: the run cannot start or go on. The message is one line that says
 * what is wrong, where, and how to mend it; the command line prints it and exits with 2.
 */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line: what, where and the mend
   */
  public UsageException(String message) {
    super(message);
  }

  /**
   * @param message one line: what, where and the mend
   * @param cause what led to it, shown under {@code --stacktrace} only
   */
  public UsageException(String message, Throwable cause) {
    super(message, cause);
  }
}
