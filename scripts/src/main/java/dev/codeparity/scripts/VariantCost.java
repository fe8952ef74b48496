package dev.codeparity.scripts;

import com.sun.management.OperatingSystemMXBean;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.defect.SzzChoice;
import dev.codeparity.analyzer.defect.SzzVariant;
import dev.codeparity.analyzer.quality.QualityScope;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the processor time of a whole analysis in this JVM, by the SZZ variants that it asks.
 */
public final class VariantCost {
  private VariantCost() {}

  /**
   * Prints the processor time in seconds.
   *
   * @param arguments a repository, and the variants separated by commas, of which the first counts
   */
  public static void main(String[] arguments) {
    Path path = Path.of(arguments[0]);
    var variants =
        Stream.of(arguments[1].split(","))
            .map(name -> SzzVariant.valueOf(name.toUpperCase(Locale.ROOT)))
            .toList();
    AnalysisRequest request =
        AnalysisRequest.defaults(path).toBuilder()
            .szz(new SzzChoice(variants.get(0), variants))
            .quality(QualityScope.OFF)
            .build();
    int links = new Analyzer().analyze(request).defects().size();
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    System.out.printf(
        Locale.ROOT,
        "%s --szz %s: %.1f s of processor time, %d links%n",
        path.getFileName(),
        arguments[1],
        system.getProcessCpuTime() / 1e9,
        links);
  }
}
