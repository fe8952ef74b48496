package dev.codeparity.corpus;

import dev.codeparity.cli.AnalyzeOptions;
import dev.codeparity.options.ErrorLine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts {@code codeparity-corpus}: 0 done, 2 bad usage or input. */
@Command(
    name = "codeparity-corpus",
    mixinStandardHelpOptions = true,
    description = "Measures many repositories, on Apache Spark.",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {
  private static final int FAILED = 2;

  private Main() {}

  /** Runs with these arguments and ends the process. */
  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    System.exit(run(out, err, arguments));
  }

  static int run(PrintStream out, PrintStream err, String... arguments) {
    RunCommand run = new RunCommand(out, err);
    CommandLine command = new CommandLine(run);
    AnalyzeOptions.addTo(command.getCommandSpec(), RunCommand.options());
    return new CommandLine(new Main())
        .addSubcommand(command)
        .setParameterExceptionHandler(
            (problem, given) -> {
              err.println("codeparity-corpus: " + ErrorLine.visible(ErrorLine.firstLine(problem)));
              return FAILED;
            })
        .setExecutionExceptionHandler(
            (problem, where, result) -> {
              if (run.showsWhereErrorsComeFrom()) {
                problem.printStackTrace(err);
              }
              err.println(
                  "codeparity-corpus: "
                      + ErrorLine.of(problem, "--driver-memory 4g", "--stacktrace"));
              return FAILED;
            })
        .execute(arguments);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
