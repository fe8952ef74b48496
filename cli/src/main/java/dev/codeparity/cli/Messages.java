package dev.codeparity.cli;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What goes to standard error: one line each, in plain words. */
final class Messages {
  private static final String NAME = "codeparity: ";

  private final PrintStream err;
  private final boolean stackTraces;

  Messages(PrintStream err, boolean stackTraces) {
    this.err = err;
    this.stackTraces = stackTraces;
  }

  void note(String text) {
    err.println(NAME + oneLine(text));
  }

  void warning(String text) {
    note("warning: " + text);
  }

  void error(Throwable problem) {
    if (stackTraces) {
      StringWriter trace = new StringWriter();
      problem.printStackTrace(new PrintWriter(trace, true));
      err.print(trace);
    }
    note(explain(problem));
  }

  /** What went wrong with a file, without its name. */
  static String why(IOException e) {
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

  static String firstLine(Throwable e) {
    return Objects.toString(e.getMessage(), e.getClass().getSimpleName())
        .lines()
        .findFirst()
        .orElse("");
  }

  private static String explain(Throwable problem) {
    if (problem instanceof UsageException) {
      return firstLine(problem);
    }
    if (problem instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
      return explain(wrapped.getCause());
    }
    if (problem instanceof FileSystemException system && system.getFile() != null) {
      return "cannot use " + system.getFile() + ": " + why(system);
    }
    if (problem instanceof OutOfMemoryError) {
      return "out of memory; give it more, such as CODEPARITY_OPTS=-Xmx8g";
    }
    String kind = problem.getClass().getSimpleName();
    return "unexpected "
        + kind
        + (problem.getMessage() == null ? "" : ": " + firstLine(problem))
        + "; please report it with what --stacktrace shows";
  }

  /** Repositories and files choose part of these texts, so nothing in them may steer a terminal. */
  private static String oneLine(String text) {
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
