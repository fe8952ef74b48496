package dev.codeparity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * A run of the command and what it said.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
record Run(int code, String out, String err) {

  static Run of(String... arguments) {
    return of(false, arguments);
  }

  /** As on a terminal that shows colours. */
  static Run coloured(String... arguments) {
    return of(true, arguments);
  }

  private static Run of(boolean colours, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), colours, false);
    int code = Main.run(terminal, arguments);
    return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
  }
}
