package dev.codeparity.scripts;

import com.sun.management.OperatingSystemMXBean;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.ChangeDigester;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.provenance.AttributionRules;
import dev.codeparity.analyzer.provenance.Authorship;
import dev.codeparity.analyzer.provenance.Mailmap;
import dev.codeparity.analyzer.provenance.Participants;
import dev.codeparity.analyzer.provenance.RecordedLines;
import dev.codeparity.analyzer.work.Threads;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to tell who wrote the commits of a history, beside walking it and keeping the
 * ledger: processor time of the whole JVM, compiler and collector included, in a fresh one.
 */
public final class AttributionCost {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private AttributionCost() {}

  /**
   * Prints the times and their ratios.
   *
   * @param arguments a repository
   */
  public static void main(String[] arguments) {
    Path path = Path.of(arguments[0]);
    try (GitRepository repository = GitRepository.open(path, new Warnings())) {
      History history = repository.history("HEAD");
      double started = cpuSeconds();
      walk(repository, history);
      double walked = cpuSeconds();
      Threads alone = Threads.of(1);
      Participants participants =
          Participants.of(
              history, AttributionRules.builtIn(), Mailmap.at(repository, history.head()), alone);
      Authorship.of(participants, Collections.nCopies(history.size(), RecordedLines.NONE), alone);
      double attributed = cpuSeconds();
      long reviewed =
          participants.reviews(alone).stream().filter(found -> !found.isEmpty()).count();
      double all = cpuSeconds();

      print("%s: %d commits%n", path.getFileName(), history.size());
      print("walk and ledger: %.1f s%n", walked - started);
      part("attribution and people", attributed - walked, walked - started);
      part("with reviews (" + reviewed + " commits)", all - walked, walked - started);
    }
  }

  private static void walk(GitRepository repository, History history) {
    ChangeDigester digester =
        new ChangeDigester(new CodeReading(PathRules.of(List.of(), List.of(), List.of())));
    LineLedger ledger = new LineLedger(history);
    int threads = Runtime.getRuntime().availableProcessors();
    repository.walk(history, threads, digester::digest, ledger::apply);
  }

  private static void part(String name, double seconds, double ofWalk) {
    print("%s: %.2f s, %.1f%% of that%n", name, seconds, 100 * seconds / ofWalk);
  }

  private static double cpuSeconds() {
    return SYSTEM.getProcessCpuTime() / 1e9;
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
