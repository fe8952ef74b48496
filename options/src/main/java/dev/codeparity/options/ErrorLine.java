package dev.codeparity.options;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What went wrong, as the one line that a user is shown. */
public final class ErrorLine {
  private ErrorLine() {}

  /**
   * The line for a problem of any kind, made safe for a terminal.
   *
   * @param moreMemory how to give the process more memory
   * @param moreDetail how to see where a fault came from
   */
  public static String of(Throwable problem, String moreMemory, String moreDetail) {
    return visible(explain(problem, moreMemory, moreDetail));
  }

  private static String explain(Throwable problem, String moreMemory, String moreDetail) {
    if (problem instanceof UsageException) {
      return firstLine(problem);
    }
    if (problem instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
      return explain(wrapped.getCause(), moreMemory, moreDetail);
    }
    if (problem instanceof FileSystemException system && system.getFile() != null) {
      return "cannot use " + system.getFile() + ": " + why(system);
    }
    if (problem instanceof OutOfMemoryError) {
      return "out of memory; give it more, such as " + moreMemory;
    }
    String kind = problem.getClass().getSimpleName();
    return "unexpected "
        + kind
        + (problem.getMessage() == null ? "" : ": " + firstLine(problem))
        + "; please report it with what "
        + moreDetail
        + " shows";
  }

  /** What went wrong with a file, without its name. */
  public static String why(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return firstLine(e);
  }

  /** The first line of a problem's message, or its kind where it has none. */
  public static String firstLine(Throwable e) {
    return Objects.toString(e.getMessage(), e.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("");
  }

  /** Repositories and files choose part of these texts, so nothing in them may steer a terminal. */
  public static String visible(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || isDirectionMark(c) ? ' ' : c)
        .forEach(line::appendCodePoint);
    return line.toString();
  }

  private static boolean isDirectionMark(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202E)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
