package dev.codeparity.analyzer.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The rules of paths that come with the program: the data file {@code paths.txt}. */
final class PathRuleFile {
  private static final String RESOURCE = "paths.txt";

  private final PathSet vendored = new PathSet();
  private final PathSet generated = new PathSet();
  private final PathSet productionTree = new PathSet();
  private final PathSet testTree = new PathSet();
  private final PathSet test = new PathSet();

  /** Paths named by folder, by file name and by pattern. */
  private static final class PathSet {
    final Set<String> folders = new HashSet<>();
    final List<GlobPattern> files = new ArrayList<>();
    final List<String> suffixes = new ArrayList<>();
    final List<GlobPattern> paths = new ArrayList<>();

    void add(String rule) {
      if (rule.endsWith("/") && rule.indexOf('/') == rule.length() - 1) {
        folders.add(rule.substring(0, rule.length() - 1));
      } else if (rule.indexOf('/') >= 0) {
        paths.add(new GlobPattern(rule.endsWith("/") ? rule + "**" : rule));
      } else if (rule.startsWith("*")
          && rule.substring(1).chars().noneMatch(c -> "*?[".indexOf(c) >= 0)) {
        suffixes.add(rule.substring(1));
      } else {
        files.add(new GlobPattern(rule));
      }
    }

    boolean contains(String path) {
      int start = 0;
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
        if (folders.contains(path.substring(start, slash))) {
          return true;
        }
        start = slash + 1;
      }
      String file = path.substring(start);
      return suffixes.stream().anyMatch(file::endsWith)
          || files.stream().anyMatch(pattern -> pattern.matches(file))
          || paths.stream().anyMatch(pattern -> pattern.matches(path));
    }
  }

  private PathRuleFile() {}

  static PathRuleFile read() {
    PathRuleFile rules = new PathRuleFile();
    InputStream resource =
        Objects.requireNonNull(PathRuleFile.class.getResourceAsStream(RESOURCE), RESOURCE);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      PathSet section = rules.test;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String rule = line.strip();
        if (rule.startsWith("[")) {
          section = rules.section(rule);
        } else if (!rule.isEmpty() && !rule.startsWith("#")) {
          section.add(rule);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
    return rules;
  }

  boolean isVendored(String path) {
    return vendored.contains(path);
  }

  boolean isGenerated(String path) {
    return generated.contains(path);
  }

  boolean isTest(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String inFolder = path.substring(0, slash + 1) + "any";
      if (productionTree.contains(inFolder)) {
        return false;
      }
      if (testTree.contains(inFolder)) {
        return true;
      }
    }
    return test.contains(path);
  }

  private PathSet section(String head) {
    return switch (head) {
      case "[vendored]" -> vendored;
      case "[generated]" -> generated;
      case "[production tree]" -> productionTree;
      case "[test tree]" -> testTree;
      case "[test]" -> test;
      default -> throw new IllegalStateException("no such section in the paths file: " + head);
    };
  }
}
