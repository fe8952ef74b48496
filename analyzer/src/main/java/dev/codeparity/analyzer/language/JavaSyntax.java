package dev.codeparity.analyzer.language;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaParserBuild;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Parses Java files of any age, for one thread: as the newest Java that the parser takes, then, for
 * old code in which {@code yield} is a method, as an older one.
 *
 * <p>Whether a compiler would take the code is not asked: the parser's checks of that cost as much
 * as its parsing, and would turn away old code that uses {@code _}, {@code enum} or {@code assert}
 * as names.
 */
public final class JavaSyntax {
  /** The parser's version, on which what it makes of a text depends. */
  public static final String VERSION = JavaParserBuild.PROJECT_VERSION;

  private static final List<LanguageLevel> LEVELS =
      List.of(LanguageLevel.JAVA_25, LanguageLevel.JAVA_8);

  private static final String TEXT_BLOCK = "\"\"\"";

  private final List<JavaParser> parsers = LEVELS.stream().map(JavaSyntax::parser).toList();

  private static JavaParser parser(LanguageLevel level) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(level)
            .setStoreTokens(true)
            .setAttributeComments(false)
            .setTabSize(1);
    configuration.getProcessors().clear();
    return new JavaParser(configuration);
  }

  /**
   * What a text is.
   *
   * @param unit its syntax; empty if it is no Java that can be parsed
   * @param problem why it is not, one line; empty if it is
   */
  public record Parsed(Optional<CompilationUnit> unit, String problem) {}

  /** Parses a text. In what comes out lines are those of the text, columns need not be. */
  public Parsed parse(String text) {
    String tooDeep = JavaNesting.problem(text);
    if (!tooDeep.isEmpty()) {
      return new Parsed(Optional.empty(), tooDeep);
    }
    String code = withoutIndents(text);
    Parsed parsed = attempt(code);
    return parsed.unit().isPresent() || code.equals(text) ? parsed : attempt(text);
  }

  /**
   * Parses a text as it is, as the newest Java; empty if it is none. Whether it {@link JavaNesting
   * nests} too deeply is for the caller to ask before.
   *
   * @throws StackOverflowError if it is nested too deeply
   */
  public Optional<CompilationUnit> newest(String text) {
    try {
      return unit(parsers.get(0).parse(text));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<CompilationUnit> unit(ParseResult<CompilationUnit> result) {
    return result.isSuccessful() ? result.getResult() : Optional.empty();
  }

  /**
   * What is parsed of a text: blanks before code say nothing, and each would be a token, a third of
   * them all.
   */
  public static String withoutIndents(String text) {
    return text.contains(TEXT_BLOCK)
        ? text
        : text.lines().map(String::stripLeading).collect(Collectors.joining("\n"));
  }

  private Parsed attempt(String text) {
    String problem = "";
    for (JavaParser parser : parsers) {
      try {
        ParseResult<CompilationUnit> result = parser.parse(text);
        Optional<CompilationUnit> unit = unit(result);
        if (unit.isPresent()) {
          return new Parsed(unit, "");
        }
        problem = problem.isEmpty() ? firstLine(result.getProblems()) : problem;
      } catch (StackOverflowError e) {
        return new Parsed(Optional.empty(), "nested too deeply");
      } catch (RuntimeException e) {
        problem = problem.isEmpty() ? e.getClass().getSimpleName() : problem;
      }
    }
    return new Parsed(Optional.empty(), problem);
  }

  private static String firstLine(List<Problem> problems) {
    return problems.stream()
        .findFirst()
        .flatMap(problem -> problem.getVerboseMessage().lines().findFirst())
        .map(text -> text.replaceAll(", expected one of.*", ""))
        .orElse("not Java");
  }
}
