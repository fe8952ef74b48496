package dev.codeparity.corpus.worker;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.history.Commit;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.language.Language;
import dev.codeparity.analyzer.language.Languages;
import dev.codeparity.analyzer.measure.AdoptionRecord;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.measure.LiveLinesRecord;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.corpus.result.Profile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What kind of repository was analysed. */
final class Profiles {
  private Profiles() {}

  static Profile of(Path folder, AnalysisRequest request, Analysis analysis) {
    List<CommitRecord> commits =
        analysis.commits().stream().filter(commit -> !commit.merge()).toList();
    return new Profile(
        analysis.run().head(),
        analysis.run().asOf().toString(),
        commits.size(),
        count(commits, Provenance::isAi),
        count(commits, provenance -> provenance == Provenance.HUMAN),
        codeLines(analysis.liveLines()),
        language(folder, analysis.run().head()),
        tool(analysis.adoption()));
  }

  private static int count(List<CommitRecord> commits, Predicate<Provenance> wanted) {
    return (int)
        commits.stream().filter(commit -> wanted.test(commit.label().provenance())).count();
  }

  private static long codeLines(List<LiveLinesRecord> records) {
    LocalDate last =
        records.stream()
            .map(LiveLinesRecord::date)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.MIN);
    return records.stream()
        .filter(record -> record.date().equals(last))
        .mapToLong(LiveLinesRecord::codeLines)
        .sum();
  }

  private static String tool(List<AdoptionRecord> records) {
    return mostOf(
        records.stream()
            .filter(record -> !record.tool().isEmpty())
            .collect(
                Collectors.groupingBy(
                    AdoptionRecord::tool, Collectors.summingLong(AdoptionRecord::commits))));
  }

  private static String language(Path folder, String head) {
    try (GitRepository repository = GitRepository.open(folder, new Warnings())) {
      Commit commit = repository.history(head).head();
      Stream<FileVersion> files = repository.files(commit).regular().stream();
      return mostOf(
          files
              .flatMap(file -> Languages.standard().of(file.path()).stream())
              .collect(Collectors.groupingBy(Language::name, Collectors.counting())));
    }
  }

  /** The name with the largest count, the first in order of several. */
  private static String mostOf(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.<String, Long>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse("");
  }
}
