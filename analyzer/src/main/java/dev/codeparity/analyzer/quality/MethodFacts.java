package dev.codeparity.analyzer.quality;

/**
 * What is known of one method or constructor of a file.
 *
 * @param name its type, its name and the types of its parameters, such as {@code
 *     Reader.Line#of(String, int)}
 * @param line its first line, counted from 1
 * @param lines lines from its first to its last
 * @param cyclomatic cyclomatic complexity, 1 or more
 * @param cognitive cognitive complexity, 0 or more
 * @param parameters how many it takes
 * @param nesting how deep branches and loops lie in one another
 * @param open whether it is public in public types, so a part of the API
 * @param test whether it is a test
 * @param assertions calls whose names say that they assert or verify
 * @param code hash of its tokens: white space and comments do not count
 */
public record MethodFacts(
    String name,
    int line,
    int lines,
    int cyclomatic,
    int cognitive,
    int parameters,
    int nesting,
    boolean open,
    boolean test,
    int assertions,
    long code) {
  /** The same, with another name and first line. */
  MethodFacts at(String name, int line) {
    return new MethodFacts(
        name,
        line,
        lines,
        cyclomatic,
        cognitive,
        parameters,
        nesting,
        open,
        test,
        assertions,
        code);
  }
}
