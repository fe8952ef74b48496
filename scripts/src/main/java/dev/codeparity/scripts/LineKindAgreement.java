package dev.codeparity.scripts;

import dev.codeparity.analyzer.language.Category;
import dev.codeparity.analyzer.language.Language;
import dev.codeparity.analyzer.language.Languages;
import dev.codeparity.analyzer.language.LineScan;
import dev.codeparity.analyzer.language.LineScanner;
import dev.codeparity.analyzer.language.PathRules;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Prints how far {@link LineScanner} and real lexers agree on the code lines of a repository's
 * HEAD, by language. Arguments: the repository; then, optionally, how many differing lines to show
 * a language, and a language to leave out all others.
 */
public final class LineKindAgreement {
  private static final int LARGEST_FILE = 1 << 20;

  private final PrintStream out;
  private final int shown;
  private final Map<String, Tally> tallies = new TreeMap<>();
  private final Map<String, Optional<InterpreterOracle>> interpreters = new HashMap<>();

  /** The counts of one language. */
  private static final class Tally {
    int files;
    int failed;
    long lines;
    long code;
    long oracleOnly;
    long scannerOnly;

    double agreement() {
      return lines == 0 ? 1 : 1 - (double) (oracleOnly + scannerOnly) / lines;
    }
  }

  private LineKindAgreement(PrintStream out, int shown) {
    this.out = out;
    this.shown = shown;
  }

  /** Runs the comparison. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("usage: LineKindAgreement REPO [SHOWN [LANGUAGE]]");
      return;
    }
    int shown = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    Optional<String> only = arguments.length > 2 ? Optional.of(arguments[2]) : Optional.empty();
    LineKindAgreement agreement = new LineKindAgreement(System.out, shown);
    agreement.compare(Path.of(arguments[0]), only);
    agreement.print();
  }

  private void compare(Path repository, Optional<String> only) throws IOException {
    PathRules rules = PathRules.of(List.of(), List.of(), List.of());
    try (HeadFiles files = HeadFiles.open(repository)) {
      for (HeadFiles.Entry entry : files.entries()) {
        Category category = rules.categoryOf(entry.path());
        Optional<Language> language =
            Languages.standard()
                .of(entry.path())
                .filter(known -> hasOracle(known.name()))
                .filter(known -> only.isEmpty() || only.get().equals(known.name()));
        if (language.isPresent() && category.isCode()) {
          byte[] content = files.content(entry);
          if (content.length <= LARGEST_FILE) {
            compare(entry.path(), content, language.get());
          }
        }
      }
    }
  }

  private void compare(String path, byte[] content, Language language) throws IOException {
    Tally tally = tallies.computeIfAbsent(language.name(), name -> new Tally());
    tally.files++;
    String text = new String(content, StandardCharsets.UTF_8);
    Optional<BitSet> oracle = oracle(language.name(), text);
    if (oracle.isEmpty()) {
      tally.failed++;
      if (shown > 0) {
        out.println("failed: " + path);
      }
      return;
    }
    LineScan scan = LineScanner.code(content, language);
    List<String> lines = text.replace('\r', ' ').lines().toList();
    for (int line = 0; line < scan.lines(); line++) {
      tally.lines++;
      boolean code = scan.isCodeLine(line);
      boolean expected = oracle.get().get(line);
      tally.code += code ? 1 : 0;
      tally.oracleOnly += expected && !code ? 1 : 0;
      tally.scannerOnly += code && !expected ? 1 : 0;
      if (code != expected && tally.oracleOnly + tally.scannerOnly <= shown) {
        out.printf(
            Locale.ROOT,
            "%s:%d: %s: %s%n",
            path,
            line + 1,
            code ? "scanner only" : "oracle only",
            line < lines.size() ? lines.get(line) : "");
      }
    }
  }

  private boolean hasOracle(String language) {
    return LineKindOracle.knows(language)
        || interpreters.computeIfAbsent(language, InterpreterOracle::of).isPresent();
  }

  private Optional<BitSet> oracle(String language, String text) throws IOException {
    Optional<InterpreterOracle> interpreter =
        interpreters.computeIfAbsent(language, InterpreterOracle::of);
    return interpreter.isPresent()
        ? interpreter.get().codeLines(text)
        : LineKindOracle.codeLines(language, text);
  }

  private void print() {
    out.println("language\tfiles\tfailed\tlines\tcode\toracle_only\tscanner_only\tagreement");
    tallies.forEach(
        (language, tally) ->
            out.printf(
                Locale.ROOT,
                "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%.4f%%%n",
                language,
                tally.files,
                tally.failed,
                tally.lines,
                tally.code,
                tally.oracleOnly,
                tally.scannerOnly,
                100 * tally.agreement()));
  }
}
