package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.language.JavaSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the methods of files, for one thread; bodies that were read before are not read again. */
final class MethodRun implements ContentRun {
  /** JavaParser's version, and that of what is made of it. */
  static final String VERSION = "javaparser-" + JavaSyntax.VERSION + "-format-4";

  private final JavaSyntax syntax = new JavaSyntax();
  private final KnownBodies known;

  /**
   * @param known what the threads have read
   */
  MethodRun(KnownBodies known) {
    this.known = known;
  }

  @Override
  public Map<String, byte[]> look(List<SourceText> files) {
    Map<String, byte[]> found = new HashMap<>();
    files.forEach(file -> found.put(file.key(), read(file.content()).toBytes()));
    return found;
  }

  FileMethods read(SharedText content) {
    return content.tooDeep().isEmpty()
        ? parsed(content.text())
        : FileMethods.failed(content.tooDeep());
  }

  private FileMethods parsed(String text) {
    try {
      return abridged(text).orElseGet(() -> whole(text));
    } catch (StackOverflowError e) {
      return FileMethods.failed("nested too deeply");
    }
  }

  FileMethods whole(String text) {
    JavaSyntax.Parsed parsed = syntax.parse(text);
    return parsed
        .unit()
        .map(unit -> new FileMethods("", new MethodReader(Map.of()).read(unit)))
        .orElseGet(() -> FileMethods.failed(parsed.problem()));
  }

  /** Empty if the text cannot be read like this. */
  private Optional<FileMethods> abridged(String text) {
    String code = JavaSyntax.withoutIndents(text);
    if (code.indexOf('\r') >= 0) {
      return Optional.empty();
    }
    AbridgedText abridged = AbridgedText.of(code, known);
    MethodReader reader = new MethodReader(abridged.known());
    return syntax
        .newest(abridged.text())
        .map(reader::read)
        .filter(methods -> reader.metAll())
        .map(
            methods -> {
              learn(abridged, reader);
              return new FileMethods("", methods);
            });
  }

  private void learn(AbridgedText text, MethodReader reader) {
    reader
        .bodies()
        .forEach(
            (range, body) ->
                Optional.ofNullable(text.unknown().get(range))
                    .ifPresent(method -> known.put(method, body)));
  }
}
