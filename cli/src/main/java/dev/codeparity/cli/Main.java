package dev.codeparity.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.options.ErrorLine;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
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

  /** What starts each command, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("analyze", () -> AnalyzeCommand.line(terminal));
    commands.put("demo", () -> new DemoCommand(terminal));
    commands.put("blame", () -> BlameCommand.line(terminal));
    commands.put("cache", () -> new CacheCommand(terminal));
    commands.put("check", () -> CheckCommand.line(terminal));
    commands.put("claims", () -> ClaimsCommand.line(terminal));
    commands.put("compare", () -> CompareCommand.line(terminal));
    commands.put("evaluate-szz", () -> new EvaluateSzzCommand(terminal));
    commands.put("explain", () -> ExplainCommand.line(terminal));
    commands.put("power", () -> PowerCommand.line(terminal));
    commands.put("rules", () -> new RulesCommand(terminal));
    commands.put("diff", () -> new DiffCommand(terminal));
    commands.put("generate", GenerateCommand::new);
    commands.put("sample", () -> SampleCommand.line(terminal));
    commands.put("score", () -> new ScoreCommand(terminal));
    return commands;
  }

  private static CommandLine commandLine(
      Terminal terminal, Messages messages, String... arguments) {
    CommandLine root = new CommandLine(new Codeparity());
    // to make them all is felt at every start, and an analysis needs no other
    boolean analysis = arguments.length > 0 && arguments[0].equals("analyze");
    commands(terminal)
        .forEach(
            (name, command) -> {
              if (!analysis || name.equals("analyze")) {
                root.addSubcommand(command.get());
              }
            });
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
