package dev.codeparity.cli;

import dev.codeparity.analyzer.ToolVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of a command, from the definitions that make its help.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/man.7.html">man(7)</a>
 */
record ManPage(CommandSpec command) {

  /** Its name, such as {@code codeparity-analyze.1}. */
  String file() {
    return title() + ".1";
  }

  private String title() {
    return command.qualifiedName("-");
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        ".TH "
            + title().toUpperCase(Locale.ROOT)
            + " 1 \"\" \"codeparity "
            + ToolVersion.current().number()
            + "\"");
    lines.add(".SH NAME");
    lines.add(escaped(title() + " - " + brief()));
    lines.add(".SH SYNOPSIS");
    lines.add(".B " + escaped(command.qualifiedName()));
    lines.add(escaped(synopsis()));
    lines.add(".SH DESCRIPTION");
    lines.add(escaped(String.join(" ", plain(command.usageMessage().description()))));
    parameters(lines);
    options(lines);
    commands(lines);
    examples(lines);
    return String.join("\n", lines) + "\n";
  }

  private String brief() {
    String all = String.join(" ", plain(command.usageMessage().description()));
    int end = all.indexOf(". ");
    String sentence = end < 0 ? all : all.substring(0, end);
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private String synopsis() {
    String[] custom = command.usageMessage().customSynopsis();
    if (custom.length > 0) {
      return custom[0].replaceFirst("^" + command.qualifiedName() + " ?", "");
    }
    return command.subcommands().isEmpty() ? "[OPTIONS]" : "COMMAND [OPTIONS]";
  }

  private void parameters(List<String> lines) {
    List<PositionalParamSpec> shown =
        command.positionalParameters().stream().filter(one -> !one.hidden()).toList();
    if (!shown.isEmpty()) {
      lines.add(".SH ARGUMENTS");
      shown.forEach(one -> entry(lines, one.paramLabel(), one));
    }
  }

  private void options(List<String> lines) {
    lines.add(".SH OPTIONS");
    for (ArgGroupSpec group : command.argGroups()) {
      lines.add(".SS " + escaped(String.format(Locale.ROOT, group.heading()).strip()));
      group.allOptionsNested().forEach(option -> entry(lines, names(option), option));
    }
    List<OptionSpec> others =
        command.options().stream()
            .filter(option -> option.group() == null && !option.hidden())
            .toList();
    if (!command.argGroups().isEmpty() && !others.isEmpty()) {
      lines.add(".SS Further:");
    }
    others.forEach(option -> entry(lines, names(option), option));
  }

  private static String names(OptionSpec option) {
    String label = option.typeInfo().isBoolean() ? "" : " " + option.paramLabel();
    return Stream.of(option.names()).collect(Collectors.joining(", ")) + label;
  }

  private static void entry(List<String> lines, String names, ArgSpec argument) {
    lines.add(".TP");
    lines.add(".B " + escaped(names));
    lines.add(escaped(String.join(" ", plain(argument.description()))));
  }

  private void commands(List<String> lines) {
    List<CommandLine> shown =
        command.subcommands().values().stream()
            .filter(one -> !one.getCommandSpec().usageMessage().hidden())
            .toList();
    if (shown.isEmpty()) {
      return;
    }
    lines.add(".SH COMMANDS");
    for (CommandLine one : shown) {
      ManPage page = new ManPage(one.getCommandSpec());
      lines.add(".TP");
      lines.add(".BR " + escaped(page.title()) + " (1)");
      lines.add(escaped(page.brief() + "."));
    }
  }

  private void examples(List<String> lines) {
    String[] footer = command.usageMessage().footer();
    if (footer.length > 0) {
      lines.add(".SH EXAMPLES");
      lines.add(".nf");
      Arrays.stream(footer).forEach(line -> lines.add(escaped(line)));
      lines.add(".fi");
    }
  }

  private static List<String> plain(String[] texts) {
    return Stream.of(texts).map(text -> Ansi.OFF.string(text).replace("%n", " ").strip()).toList();
  }

  /** Backslashes and hyphens as they are; a line must not begin as a request does. */
  private static String escaped(String text) {
    String safe = text.replace("\\", "\\e").replace("-", "\\-");
    return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
  }
}
