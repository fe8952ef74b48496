package dev.codeparity.cli;

import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.Choices;
import dev.codeparity.options.OptionValue;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Turns what was typed and configured into what it means, with all the errors in it. */
public final class AnalyzeOptions {
  private AnalyzeOptions() {}

  /** Gives a command all options of an analysis. */
  static void addTo(CommandSpec command) {
    addTo(command, EnumSet.allOf(AnalyzeOption.class));
  }

  /** Gives a command those options of an analysis that apply to it. */
  public static void addTo(CommandSpec command, Set<AnalyzeOption> options) {
    for (AnalyzeOption.Group group : AnalyzeOption.Group.values()) {
      if (options.stream().noneMatch(option -> option.group() == group)) {
        continue;
      }
      ArgGroupSpec.Builder heading =
          ArgGroupSpec.builder()
              .heading("%n" + group.heading() + "%n")
              .validate(false)
              .exclusive(false);
      Arrays.stream(AnalyzeOption.values())
          .filter(option -> option.group() == group && options.contains(option))
          .forEach(option -> heading.addArg(spec(option)));
      command.addArgGroup(heading.build());
    }
  }

  /**
   * The analysis that is asked for: the configuration's values, then those of the command line.
   *
   * @throws UsageException if a value is not one, or out of its range
   */
  static Choices resolve(Path repository, Optional<Path> configuration, ParseResult typed) {
    return Choices.of(repository, configuration, typed(typed));
  }

  /**
   * As {@link #resolve(Path, Optional, ParseResult)}, from values that were read elsewhere.
   *
   * @param configured the values that the command line goes before
   */
  static Choices resolve(
      Path folder, Map<AnalyzeOption, OptionValue> configured, ParseResult typed) {
    return Choices.of(folder, configured, typed(typed));
  }

  /** What was typed, as it was. */
  public static Map<AnalyzeOption, OptionValue> typed(ParseResult typed) {
    Map<AnalyzeOption, OptionValue> values = new EnumMap<>(AnalyzeOption.class);
    for (AnalyzeOption option : AnalyzeOption.values()) {
      OptionSpec spec = typed.matchedOption(option.key());
      if (spec != null) {
        List<String> texts = option.isFlag() ? List.of("true") : spec.stringValues();
        values.put(option, new OptionValue("--" + option.key(), texts));
      }
    }
    return values;
  }

  private static OptionSpec spec(AnalyzeOption option) {
    OptionSpec.Builder spec =
        OptionSpec.builder("--" + option.key()).description(option.description());
    if (option.isFlag()) {
      return spec.type(boolean.class).arity("0").build();
    }
    return spec.paramLabel(option.label())
        .arity("1")
        .type(option.isRepeatable() ? List.class : String.class)
        .auxiliaryTypes(String.class)
        .build();
  }
}
