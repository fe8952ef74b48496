package dev.codeparity.scripts;

import com.sun.management.OperatingSystemMXBean;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.quality.CheckedFiles;
import dev.codeparity.analyzer.quality.FileCheck;
import dev.codeparity.analyzer.quality.QualityRules;
import dev.codeparity.analyzer.store.ResultStore;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares the violations on both sides of random commits with those of PMD's command line. */
public final class QualityAgreement {
  private static final long SEED = 20_261_128;
  private static final int COMMITS = 50;
  private static final double SIZE = 8192;

  private final Path repository;
  private final Extracted extracted;
  private final JavaCommits commits;
  private final PmdCommand pmd;

  private QualityAgreement(Path repository, Path work, String classPath) {
    this.repository = repository;
    this.extracted = new Extracted(work);
    this.commits = new JavaCommits(new GitCommand(repository));
    this.pmd = new PmdCommand(classPath, work);
  }

  /**
   * Prints what agrees, and what our side costs.
   *
   * @param arguments a repository, a folder to work in, and the class path of PMD's command line
   */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(Path.of(arguments[1]));
    QualityAgreement agreement =
        new QualityAgreement(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    agreement.compare();
  }

  private void compare() throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    for (String commit : commits.draw(COMMITS, SEED)) {
      contents.putAll(commits.contents(commit, false));
      contents.putAll(commits.contents(commit, true));
    }
    try (GitRepository opened = GitRepository.open(repository, new Warnings())) {
      pmd.run(extracted.write(opened, contents, "compared"));
      Map<String, Set<String>> theirs = pmd.found();
      List<FileVersion> files =
          contents.entrySet().stream().map(e -> new FileVersion(e.getKey(), e.getValue())).toList();
      double before = cpuSeconds();
      CheckedFiles ours =
          new FileCheck(ResultStore.none(), opened::contents, 2)
              .violations(QualityRules.standard(), files, (done, all, path) -> {});
      double cpu = cpuSeconds() - before;
      int violations = 0;
      List<String> different = new ArrayList<>();
      for (FileVersion file : files) {
        Set<String> found = Set.copyOf(ours.listed(file));
        violations += found.size();
        if (!found.equals(theirs.getOrDefault(file.id(), Set.of()))) {
          different.add(file.id() + " " + file.path());
        }
      }
      print(
          "%s: %d commits, %d contents, %d violations; contents that differ from PMD's command"
              + " line: %d; %.1f KB and CPU %.1f ms a content, %.1f ms for 8 KB, JVM's start left"
              + " out%n",
          repository.getFileName(),
          Math.min(COMMITS, commits.size()),
          files.size(),
          violations,
          different.size(),
          extracted.bytes() / 1024.0 / files.size(),
          1000 * cpu / files.size(),
          1000 * cpu / extracted.bytes() * SIZE);
      different.stream().limit(10).forEach(System.out::println);
    }
  }

  private static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
