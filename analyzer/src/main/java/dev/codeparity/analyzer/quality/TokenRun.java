package dev.codeparity.analyzer.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sourceforge.pmd.PMDVersion;
import net.sourceforge.pmd.cpd.CpdCapableLanguage;
import net.sourceforge.pmd.cpd.CpdLexer;
import net.sourceforge.pmd.cpd.TokenEntry;
import net.sourceforge.pmd.cpd.TokenFactory;
import net.sourceforge.pmd.lang.Language;
import net.sourceforge.pmd.lang.LanguageRegistry;
import net.sourceforge.pmd.lang.ast.LexException;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextDocument;
import net.sourceforge.pmd.lang.document.TextFile;

/** Takes the fingerprints of the tokens of files, as CPD tells tokens apart, for one thread. */
final class TokenRun implements ContentRun {
  static final String VERSION = "cpd-" + PMDVersion.VERSION + "-format-3";

  private final Language java =
      Objects.requireNonNull(LanguageRegistry.CPD.getLanguageById("java"));
  private final CpdLexer lexer =
      ((CpdCapableLanguage) java).createCpdLexer(java.newPropertyBundle());

  @Override
  public Map<String, byte[]> look(List<SourceText> files) {
    Map<String, byte[]> found = new HashMap<>();
    files.forEach(file -> found.put(file.key(), prints(file.content()).toBytes()));
    return found;
  }

  /** The fingerprints of a text; those before the place where it is no Java any more. */
  TokenPrints prints(SharedText text) {
    Collected tokens = new Collected();
    TextFile file = text.file(FileId.UNKNOWN, java.getDefaultVersion());
    try (TextDocument document = TextDocument.create(file)) {
      lexer.tokenize(document, tokens);
    } catch (IOException | LexException e) {
      return TokenPrints.of(tokens.all);
    }
    return TokenPrints.of(tokens.all);
  }

  private static final class Collected implements TokenFactory {
    private final List<TokenPrints.Token> all = new ArrayList<>();

    @Override
    public void recordToken(String image, int line, int column, int endLine, int endColumn) {
      all.add(new TokenPrints.Token(image.hashCode(), line));
    }

    @Override
    public LexException makeLexException(int line, int column, String message, Throwable cause) {
      return new LexException(line, column, FileId.UNKNOWN, message, cause);
    }

    @Override
    public void setImage(TokenEntry entry, String image) {
      throw new UnsupportedOperationException("CPD's Java changes no token");
    }

    @Override
    public TokenEntry peekLastToken() {
      throw new UnsupportedOperationException("CPD's Java does not look back");
    }

    @Override
    public void close() {
      // All is taken.
    }
  }
}
