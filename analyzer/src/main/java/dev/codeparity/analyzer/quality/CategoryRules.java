package dev.codeparity.analyzer.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;

/**
 * Some rules of a category of PMD's, cut out of its text word by word. PMD loads a category whole,
 * and with it those to which it refers; rules that nobody asked for take most of that time.
 */
final class CategoryRules {
  private static final String RULE = "<rule ";
  private static final String END = "</rule>";

  private CategoryRules() {}

  /**
   * Loads rules.
   *
   * @param file the category's, such as {@code category/java/design.xml}
   * @throws IllegalStateException if it has not all of them
   */
  static RuleSet load(String file, Collection<String> names) {
    String category = text(file);
    StringBuilder wanted = new StringBuilder(category.substring(0, category.indexOf(RULE)));
    for (String name : names) {
      int start = category.indexOf(RULE + "name=\"" + name + "\"");
      int end = category.indexOf(END, start);
      if (start < 0 || end < 0) {
        throw new IllegalStateException(file + " has no rule " + name);
      }
      wanted.append(category, start, end + END.length()).append('\n');
    }
    wanted.append("</ruleset>\n");
    return new RuleSetLoader().warnDeprecated(false).loadFromString(file, wanted.toString());
  }

  private static String text(String file) {
    ClassLoader loader = RuleSet.class.getClassLoader();
    try (InputStream in = Objects.requireNonNull(loader.getResourceAsStream(file), file)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
