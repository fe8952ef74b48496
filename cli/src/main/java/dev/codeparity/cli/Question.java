package dev.codeparity.cli;

import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.Found;
import java.util.function.Function;

/** A question to the analyzer: progress while it works, then its warnings. */
final class Question {
  private Question() {}

  static <T> T ask(Terminal terminal, CommonOptions common, Function<Analyzer, Found<T>> question) {
    Found<T> found;
    try (ProgressDisplay progress = ProgressDisplay.on(terminal, common.quiet)) {
      found = question.apply(new Analyzer(progress));
    }
    Messages messages = new Messages(terminal.err(), common.stackTrace);
    found.warnings().forEach(messages::warning);
    return found.value();
  }
}
