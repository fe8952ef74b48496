package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.language.JavaNesting;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import net.sourceforge.pmd.lang.LanguageVersion;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.lang.document.TextFileContent;
import org.jspecify.annotations.Nullable;

/**
 * A text that several look at, on one thread: PMD's rules and its CPD want it with the ends of its
 * lines normalised and counted, which is done once; so is the question whether it nests too deeply.
 */
final class SharedText {
  private final String text;
  private @Nullable TextFileContent normalised;
  private @Nullable String tooDeep;

  SharedText(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** Why the text, as one in Java, nests too deeply to be analysed; empty if it does not. */
  String tooDeep() {
    String found = tooDeep == null ? JavaNesting.problem(text) : tooDeep;
    tooDeep = found;
    return found;
  }

  /** The text as a file for PMD. */
  TextFile file(FileId id, LanguageVersion version) {
    TextFileContent content = normalised == null ? normalise() : normalised;
    normalised = content;
    return new Normalised(id, version, content);
  }

  /** As PMD reads a file, ends of lines included; a text in memory it treats otherwise. */
  private TextFileContent normalise() {
    try {
      return TextFileContent.fromReader(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Normalised(FileId id, LanguageVersion version, TextFileContent content)
      implements TextFile {
    @Override
    public FileId getFileId() {
      return id;
    }

    @Override
    public LanguageVersion getLanguageVersion() {
      return version;
    }

    @Override
    public TextFileContent readContents() {
      return content;
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
