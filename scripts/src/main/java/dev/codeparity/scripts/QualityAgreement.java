package dev.codeparity.scripts;

import com.sun.management.OperatingSystemMXBean;
import dev.codeparity.analyzer.history.Contents;
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

/**
 * Compares the violations on both sides of random commits with those of PMD's command line, and
 * what both cost.
 */
public final class QualityAgreement {
  private static final long SEED = 20_261_128;
  private static final int COMMITS = 50;
  private static final int TIMED = 5;
  private static final int TREES = 2;
  private static final int MAX_BYTES = 1 << 20;

  private final Path repository;
  private final Path work;
  private final JavaCommits commits;
  private final PmdCommand pmd;

  private QualityAgreement(Path repository, Path work, String classPath) {
    this.repository = repository;
    this.work = work;
    this.commits = new JavaCommits(new GitCommand(repository));
    this.pmd = new PmdCommand(classPath, work);
  }

  /**
   * Prints what agrees, then what PMD's command line costs a commit.
   *
   * @param arguments a repository, a folder to work in, and the class path of PMD's command line
   */
  public static void main(String[] arguments) throws IOException {
    Files.createDirectories(Path.of(arguments[1]));
    QualityAgreement agreement =
        new QualityAgreement(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
    agreement.compare();
    agreement.time();
  }

  private void compare() throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    for (String commit : commits.draw(COMMITS, SEED)) {
      contents.putAll(commits.contents(commit, false));
      contents.putAll(commits.contents(commit, true));
    }
    try (GitRepository opened = GitRepository.open(repository, new Warnings())) {
      Path folder = extract(opened, contents, "compared");
      pmd.run(folder);
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
              + " line: %d; CPU %.1f ms a content, JVM's start left out%n",
          repository.getFileName(),
          Math.min(COMMITS, commits.size()),
          files.size(),
          violations,
          different.size(),
          1000 * cpu / files.size());
      different.stream().limit(10).forEach(System.out::println);
    }
  }

  private void time() throws IOException {
    try (GitRepository opened = GitRepository.open(repository, new Warnings())) {
      double changed = 0;
      List<String> timed = commits.draw(TIMED, SEED + 1);
      for (String commit : timed) {
        for (boolean after : new boolean[] {false, true}) {
          Map<String, String> contents = commits.contents(commit, after);
          if (!contents.isEmpty()) {
            Path folder = extract(opened, contents, commit + (after ? "-after" : "-before"));
            changed += pmd.run(folder).cpuSeconds();
          }
        }
      }
      double trees = 0;
      List<String> whole = commits.draw(TREES, SEED + 2);
      for (String commit : whole) {
        trees += pmd.run(extract(opened, tree(commit), commit + "-tree")).cpuSeconds();
      }
      print(
          "PMD's command line, CPU a commit: changed files before and after %.1f s (%d commits),"
              + " whole tree %.1f s (%d commits); for all %d commits with Java, extrapolated:"
              + " %.0f s and %.0f s%n",
          changed / timed.size(),
          timed.size(),
          trees / whole.size(),
          whole.size(),
          commits.size(),
          changed / timed.size() * commits.size(),
          trees / whole.size() * commits.size());
    }
  }

  private Map<String, String> tree(String commit) {
    Map<String, String> contents = new LinkedHashMap<>();
    new GitCommand(repository)
        .run(
            '\0',
            line -> {
              if (line.endsWith(".java") && line.startsWith("100")) {
                contents.put(line.substring(12, 52), line.substring(53));
              }
            },
            "ls-tree",
            "-r",
            "-z",
            commit);
    return contents;
  }

  /** One folder a content, since several can have the same path. */
  private Path extract(GitRepository opened, Map<String, String> contents, String name)
      throws IOException {
    Path folder = work.resolve(name);
    try (Contents read = opened.contents()) {
      for (Map.Entry<String, String> content : contents.entrySet()) {
        byte[] bytes = read.read(content.getKey(), MAX_BYTES).orElse(new byte[0]);
        String path = content.getValue();
        Path own = Files.createDirectories(folder.resolve(content.getKey()));
        Path file = own.resolve(path.substring(path.lastIndexOf('/') + 1));
        Files.write(file, bytes);
      }
    }
    return folder;
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
