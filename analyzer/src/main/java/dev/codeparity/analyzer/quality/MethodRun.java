package dev.codeparity.analyzer.quality;

import dev.codeparity.analyzer.language.JavaSyntax;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the methods of files, for one thread. */
final class MethodRun implements ContentRun {
  /** JavaParser's version, and that of what is made of it. */
  static final String VERSION = "javaparser-" + JavaSyntax.VERSION + "-format-3";

  private final JavaSyntax syntax = new JavaSyntax();

  @Override
  public Map<String, byte[]> look(List<SourceText> files) {
    Map<String, byte[]> found = new HashMap<>();
    files.forEach(file -> found.put(file.key(), read(file.text()).toBytes()));
    return found;
  }

  FileMethods read(String text) {
    JavaSyntax.Parsed parsed = syntax.parse(text);
    if (parsed.unit().isEmpty()) {
      return FileMethods.failed(parsed.problem());
    }
    try {
      return new FileMethods("", MethodReader.read(parsed.unit().get()));
    } catch (StackOverflowError e) {
      return FileMethods.failed("nested too deeply");
    }
  }
}
