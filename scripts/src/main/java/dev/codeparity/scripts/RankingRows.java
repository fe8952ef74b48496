package dev.codeparity.scripts;

import dev.codeparity.analyzer.defect.ranking.Candidates;
import dev.codeparity.analyzer.defect.ranking.Feature;
import dev.codeparity.analyzer.defect.reading.ChangeReading;
import dev.codeparity.analyzer.defect.reading.ReadChange;
import dev.codeparity.analyzer.evaluation.Clones;
import dev.codeparity.analyzer.evaluation.GroundTruth;
import dev.codeparity.analyzer.evaluation.TruthRow;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.ChangeDigester;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.CommitDigest;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.problem.Warnings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes the candidates of fixes whose bug-inducing commits are known, with the values of all
 * features, for {@link LearnRanking}: a file a repository, which a later run does not make again.
 */
public final class RankingRows {
  private final GitRepository repository;
  private final Map<String, TruthRow> fixes = new TreeMap<>();
  private final List<String> lines = new ArrayList<>();

  private RankingRows(GitRepository repository, List<TruthRow> rows) {
    this.repository = repository;
    for (TruthRow row : rows) {
      repository.find(row.fix()).ifPresent(id -> fixes.put(id, row));
    }
    lines.add(
        "repo,fix_sha,set,truths,candidate,inducing,"
            + Arrays.stream(Feature.values()).map(Feature::label).collect(Collectors.joining(",")));
  }

  /**
   * Walks the repositories of some truths.
   *
   * @param arguments the folder to write to, the folder of the clones, the files of the truths
   */
  public static void main(String[] arguments) throws IOException {
    Path out = Files.createDirectories(Path.of(arguments[0]));
    Clones clones = new Clones(Path.of(arguments[1]));
    Map<String, List<TruthRow>> byRepository = new TreeMap<>();
    for (String file : Arrays.asList(arguments).subList(2, arguments.length)) {
      String set = Path.of(file).getFileName().toString().replaceFirst("[-.].*", "");
      for (TruthRow row : GroundTruth.read(Path.of(file)).rows()) {
        String kind = row.kind().isEmpty() ? set : set + "-" + row.kind();
        byRepository
            .computeIfAbsent(row.repository(), name -> new ArrayList<>())
            .add(new TruthRow(row.repository(), row.fix(), row.inducing(), kind));
      }
    }
    for (Map.Entry<String, List<TruthRow>> entry : byRepository.entrySet()) {
      Path file = out.resolve(entry.getKey().replace('/', '+') + ".csv");
      Optional<Path> clone = clones.of(entry.getKey());
      if (clone.isPresent() && Files.notExists(file)) {
        System.out.println(entry.getKey());
        try (GitRepository repository = GitRepository.open(clone.get(), new Warnings())) {
          Files.write(file, new RankingRows(repository, entry.getValue()).lines());
        }
      }
    }
  }

  private record Read(CommitDigest digest, ReadChange change) {}

  private List<String> lines() {
    if (fixes.isEmpty()) {
      return lines;
    }
    History history = repository.history(List.copyOf(fixes.keySet()));
    CodeReading code = new CodeReading(PathRules.of(List.of(), List.of(), List.of()));
    ChangeDigester digester = new ChangeDigester(code);
    ChangeReading reading = new ChangeReading(code);
    LineLedger ledger = LineLedger.rememberingPast(history);
    Candidates candidates = new Candidates(history);
    repository.walk(
        history,
        Runtime.getRuntime().availableProcessors(),
        changes ->
            new Read(
                digester.digest(changes),
                reading.read(changes, fixes.containsKey(changes.commit().id()))),
        read -> {
          TruthRow fix = fixes.get(read.digest.commit().id());
          if (fix != null) {
            add(fix, history, candidates.values(read.digest, read.change, ledger));
          }
          candidates.note(read.change);
          ledger.apply(read.digest);
        });
    return lines;
  }

  /** A row without a candidate stands for the fix itself, since it may have none. */
  private void add(TruthRow fix, History history, Map<Integer, List<Double>> candidates) {
    TreeSet<String> truth = new TreeSet<>();
    fix.inducing().forEach(id -> truth.add(repository.find(id).orElse(id)));
    String start =
        String.join(",", fix.repository(), fix.fix(), fix.kind(), String.valueOf(truth.size()));
    lines.add(start + ",,");
    Map<Integer, String> ids = new HashMap<>();
    candidates.keySet().forEach(index -> ids.put(index, history.commit(index).id()));
    candidates.forEach(
        (index, values) ->
            lines.add(
                start
                    + ","
                    + ids.get(index)
                    + ","
                    + (truth.contains(ids.get(index)) ? 1 : 0)
                    + ","
                    + values.stream()
                        .map(value -> String.format(Locale.ROOT, "%.6g", value))
                        .collect(Collectors.joining(","))));
  }
}
