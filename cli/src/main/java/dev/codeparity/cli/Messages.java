package dev.codeparity.cli;

import dev.codeparity.options.ErrorLine;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

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
    err.println(NAME + ErrorLine.visible(text));
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
    note(ErrorLine.of(problem, "CODEPARITY_OPTS=-Xmx8g", "--stacktrace"));
  }
}
