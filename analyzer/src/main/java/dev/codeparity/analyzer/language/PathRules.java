package dev.codeparity.analyzer.language;

import dev.codeparity.analyzer.problem.UsageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Sorts paths into categories. In this order: what the user leaves out is {@link Category#OTHER};
 * then the attributes {@code linguist-vendored}, {@code linguist-generated} and {@code
 * linguist-documentation} decide, for or against; then the data file {@code paths.txt}; and what is
 * left is code if a language is known for it. Safe for use from several threads; each path is
 * looked at once.
 */
public final class PathRules {
  private static final PathRuleFile RULES = PathRuleFile.read();

  private final GitAttributes attributes;
  private final List<PathOption> includes;
  private final List<PathOption> excludes;
  private final String sha256;
  private final Map<String, Category> known = new ConcurrentHashMap<>();

  private PathRules(
      GitAttributes attributes,
      List<PathOption> includes,
      List<PathOption> excludes,
      String sha256) {
    this.sha256 = sha256;
    this.attributes = attributes;
    this.includes = includes;
    this.excludes = excludes;
  }

  /**
   * The rules of one run.
   *
   * @param attributes the {@code .gitattributes} files of the revision, in any order
   * @param includes patterns of the only paths that count; none for all paths
   * @param excludes patterns of paths that do not count
   * @throws UsageException if a pattern is empty
   */
  public static PathRules of(
      List<AttributesFile> attributes, List<String> includes, List<String> excludes) {
    return new PathRules(
        new GitAttributes(attributes),
        includes.stream().map(glob -> PathOption.parse("--include", glob)).toList(),
        excludes.stream().map(glob -> PathOption.parse("--exclude", glob)).toList(),
        sha256(attributes, includes, excludes));
  }

  private static String sha256(
      List<AttributesFile> attributes, List<String> includes, List<String> excludes) {
    Map<String, String> contents = new TreeMap<>();
    attributes.forEach(file -> contents.put(file.folder(), DigestUtils.sha256Hex(file.content())));
    return DigestUtils.sha256Hex(
        String.join("\0", contents.toString(), includes.toString(), excludes.toString()));
  }

  /** SHA-256 of all that was given, in hexadecimal: other rules have another one. */
  public String sha256() {
    return sha256;
  }

  /**
   * The category of a path.
   *
   * @param path a path from the root of the repository, with {@code /} between its parts
   */
  public Category categoryOf(String path) {
    Category category = known.get(path);
    return category == null ? known.computeIfAbsent(path, this::decide) : category;
  }

  /** Whether the user has not left out a path. */
  public boolean isWanted(String path) {
    return excludes.stream().noneMatch(option -> option.covers(path))
        && (includes.isEmpty() || includes.stream().anyMatch(option -> option.covers(path)));
  }

  private Category decide(String path) {
    if (!isWanted(path)) {
      return Category.OTHER;
    }
    Optional<Boolean> vendored = attributes.value("linguist-vendored", path);
    Optional<Boolean> generated = attributes.value("linguist-generated", path);
    Optional<Boolean> documentation = attributes.value("linguist-documentation", path);
    if (vendored.orElse(false)) {
      return Category.VENDORED;
    }
    if (generated.orElse(false)) {
      return Category.GENERATED;
    }
    if (documentation.orElse(false)) {
      return Category.OTHER;
    }
    if (vendored.isEmpty() && RULES.isVendored(path)) {
      return Category.VENDORED;
    }
    if (generated.isEmpty() && RULES.isGenerated(path)) {
      return Category.GENERATED;
    }
    if (Languages.standard().of(path).isEmpty()) {
      return Category.OTHER;
    }
    return RULES.isTest(path) ? Category.TEST : Category.CODE;
  }
}
