package dev.codeparity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.options.ErrorLine;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Starts the command and ends with its exit code: 0 done, 1 a gate failed, 2 bad usage or input.
 */
public final class Main {
  private static final int FAILED = 2;

  private Main() {}

  /** Runs {@code codeparity} with these arguments and ends the process. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    System.exit(run(terminal, arguments));
  }

  static int run(Terminal terminal, String... arguments) {
    boolean stackTrace = Arrays.asList(arguments).contains("--stacktrace");
    Messages messages = new Messages(terminal.err(), stackTrace);
    try {
      return commandLine(terminal, messages, arguments).execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError e) {
      messages.error(e);
      return FAILED;
    }
  }

  private static CommandLine commandLine(
      Terminal terminal, Messages messages, String... arguments) {
    CommandLine root = new CommandLine(new Codeparity());
    root.addSubcommand(AnalyzeCommand.line(terminal));
    // to make them all is felt at every start, and an analysis needs no other
    if (arguments.length == 0 || !arguments[0].equals("analyze")) {
      addOthers(root, terminal);
    }
    return root.setOut(new PrintWriter(terminal.out(), true, UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, UTF_8))
        .setUsageHelpLongOptionsMaxWidth(28)
        .setUsageHelpWidth(100)
        .setColorScheme(Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
        .setParameterExceptionHandler(
            (problem, misused) -> {
              messages.error(misuse(problem));
              return FAILED;
            })
        .setExecutionExceptionHandler(
            (problem, command, result) -> {
              messages.error(problem);
              return FAILED;
            });
  }

  /** In the order of the help. */
  private static void addOthers(CommandLine root, Terminal terminal) {
    root.addSubcommand(new DemoCommand(terminal))
        .addSubcommand(BlameCommand.line(terminal))
        .addSubcommand(new CacheCommand(terminal))
        .addSubcommand(CheckCommand.line(terminal))
        .addSubcommand(ClaimsCommand.line(terminal))
        .addSubcommand(CompareCommand.line(terminal))
        .addSubcommand(new EvaluateSzzCommand(terminal))
        .addSubcommand(ExplainCommand.line(terminal))
        .addSubcommand(PowerCommand.line(terminal))
        .addSubcommand(new RulesCommand(terminal))
        .addSubcommand(new DiffCommand(terminal))
        .addSubcommand(new GenerateCommand())
        .addSubcommand(SampleCommand.line(terminal))
        .addSubcommand(new ScoreCommand(terminal));
  }

  private static UsageException misuse(ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    String message = ErrorLine.firstLine(problem);
    String sentence = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
    return new UsageException(
        sentence + suggestion(problem) + " To list: " + command + " --help", problem);
  }

  private static String suggestion(ParameterException problem) {
    List<String> names =
        problem instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    return names.isEmpty() ? "." : ": did you mean " + String.join(" or ", names) + "?";
  }
}
