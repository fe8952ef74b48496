package dev.codeparity.scripts;

import com.github.javaparser.JavaParser;
import com.github.javaparser.JavaToken;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Range;
import com.github.javaparser.TokenRange;
import java.io.IOException;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.sourceforge.pmd.cpd.CpdCapableLanguage;
import net.sourceforge.pmd.cpd.CpdLanguageProperties;
import net.sourceforge.pmd.cpd.CpdLexer;
import net.sourceforge.pmd.cpd.TokenEntry;
import net.sourceforge.pmd.lang.LanguagePropertyBundle;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.ast.LexException;
import net.sourceforge.pmd.lang.cpp.CppLanguageModule;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.kotlin.ast.KotlinLexer;
import net.sourceforge.pmd.lang.swift.ast.SwiftLexer;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;

/**
 * The code lines of a file as real lexers see them: a line is code if a token that is neither white
 * space nor comment lies on it. JavaParser is asked for Java, PMD's lexers for the rest.
 */
public final class LineKindOracle {
  private static final Map<String, String> PMD_IDS =
      Map.ofEntries(
          Map.entry("C", "cpp"),
          Map.entry("C++", "cpp"),
          Map.entry("C#", "cs"),
          Map.entry("Go", "go"),
          Map.entry("JavaScript", "ecmascript"),
          Map.entry("TypeScript", "typescript"),
          Map.entry("Python", "python"),
          Map.entry("Ruby", "ruby"),
          Map.entry("Rust", "rust"));

  private LineKindOracle() {}

  /** Whether there is a lexer for a language. */
  public static boolean knows(String language) {
    return Set.of("Java", "Kotlin", "Swift").contains(language) || PMD_IDS.containsKey(language);
  }

  /**
   * The code lines, counted from 0; empty where the lexer fails on the file.
   *
   * @param language a language that is known here
   * @param text the content of a file
   */
  public static Optional<BitSet> codeLines(String language, String text) {
    // PMD counts a character outside of the basic plane once or twice, which shifts lines.
    String normal =
        text.replace("\r\n", "\n")
            .replace('\r', ' ')
            .replace('\f', ' ')
            .replaceAll("[\\x{10000}-\\x{10ffff}]", "x");
    return switch (language) {
      case "Java" -> java(normal);
      case "Kotlin" -> kotlin(normal);
      case "Swift" -> swift(normal);
      default -> pmd(Optional.ofNullable(PMD_IDS.get(language)).orElseThrow(), normal);
    };
  }

  private static Optional<BitSet> java(String text) {
    ParserConfiguration configuration =
        new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_25)
            .setAttributeComments(false)
            .setTabSize(1);
    return new JavaParser(configuration)
        .parse(text)
        .getResult()
        .flatMap(unit -> unit.getTokenRange())
        .map(LineKindOracle::javaLines);
  }

  private static BitSet javaLines(TokenRange tokens) {
    BitSet lines = new BitSet();
    for (JavaToken token : tokens) {
      if (!token.getCategory().isWhitespaceOrComment() && !token.getText().isEmpty()) {
        Range range = token.getRange().orElseThrow();
        lines.set(range.begin.line - 1, range.end.line);
      }
    }
    return lines;
  }

  /** Asks the lexer itself, since PMD's filter for copied code drops imports. */
  private static Optional<BitSet> kotlin(String text) {
    KotlinLexer lexer = new KotlinLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    BitSet lines = new BitSet();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      boolean content = token.getType() == KotlinLexer.MultiLineStrText;
      if (token.getChannel() == Token.DEFAULT_CHANNEL && (content || !token.getText().isBlank())) {
        int start = content ? 0 : kotlinStart(token.getText());
        int first = token.getLine() - 1 + breaks(token.getText().substring(0, start));
        int last = first + breaks(token.getText().substring(start));
        lines.set(first, last + 1);
      }
    }
    return Optional.of(lines);
  }

  /** Where a token begins that takes the white space and comments before it along. */
  private static int kotlinStart(String text) {
    boolean whole = text.startsWith("@") || !text.endsWith("@");
    return whole ? text.length() - text.stripLeading().length() : text.lastIndexOf('@');
  }

  private static int breaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  /** Asks the lexer itself, since it reads the content of literals of many lines as code. */
  private static Optional<BitSet> swift(String text) {
    SwiftLexer lexer = new SwiftLexer(CharStreams.fromString(text));
    lexer.removeErrorListeners();
    BitSet lines = new BitSet();
    int opened = -1;
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      int line = token.getLine() - 1;
      if (token.getType() == SwiftLexer.TRIPLEDQUOTES) {
        lines.set(opened < 0 ? line : opened, line + 1);
        opened = opened < 0 ? line : -1;
      } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        lines.set(line, line + breaks(token.getText()) + 1);
      }
    }
    return opened < 0 ? Optional.of(lines) : Optional.empty();
  }

  private static Optional<BitSet> pmd(String id, String text) {
    if (!(LanguageRegistry.CPD.getLanguageById(id) instanceof CpdCapableLanguage language)) {
      throw new IllegalStateException("PMD's lexer is not on the class path: " + id);
    }
    LanguagePropertyBundle properties = language.newPropertyBundle();
    String source = text;
    if (id.equals("cpp")) {
      // Its lexer drops preprocessor lines, which count as code here.
      source = text.replace('#', '_');
      properties.setProperty(CppLanguageModule.CPD_SKIP_BLOCKS, "");
    }
    if (id.equals("rust")) {
      // It takes an attribute for a shebang, and after an empty comment the next line too.
      source = text.replaceFirst("^#!", " #!").replaceAll("(?m)^( *)//[/!]", "$1// ");
    }
    if (id.equals("cs")) {
      properties.setProperty(CpdLanguageProperties.CPD_IGNORE_IMPORTS, false);
    }
    BitSet lines = new BitSet();
    try (TextDocument document =
        TextDocument.readOnlyString(source, language.getDefaultVersion())) {
      for (TokenEntry token :
          CpdLexer.tokenize(language.createCpdLexer(properties), document).getTokens()) {
        if (!token.isEof()) {
          lines.set(token.getBeginLine() - 1, Math.max(token.getEndLine(), token.getBeginLine()));
        }
      }
    } catch (LexException | IOException e) {
      return Optional.empty();
    }
    return Optional.of(lines);
  }
}
