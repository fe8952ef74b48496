package dev.codeparity.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command speaks, and to whom. Java cannot tell for each stream whether a terminal stands
 * there, so the launcher says so.
 *
 * @param out where results go
 * @param err where progress, warnings and errors go
 * @param colours whether {@code out} shows colours and is meant to
 * @param live whether a person watches {@code err}
 */
record Terminal(PrintStream out, PrintStream err, boolean colours, boolean live) {

  /** This process's own streams, in UTF-8. */
  static Terminal ofProcess() {
    return new Terminal(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        colours(Boolean.getBoolean("codeparity.terminal.out"), System.getenv()),
        Boolean.getBoolean("codeparity.terminal.err"));
  }

  /**
   * Whether to use colours.
   *
   * @see <a href="https://no-color.org">NO_COLOR</a>, which wins even when it is empty
   * @see <a href="https://bixense.com/clicolors/">CLICOLOR_FORCE</a>
   */
  static boolean colours(boolean outIsTerminal, Map<String, String> environment) {
    if (environment.containsKey("NO_COLOR")) {
      return false;
    }
    boolean forced = !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    return forced || (outIsTerminal && !"dumb".equals(environment.get("TERM")));
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
