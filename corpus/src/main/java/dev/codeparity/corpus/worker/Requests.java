package dev.codeparity.corpus.worker;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.claim.stated.ClaimsFile;
import dev.codeparity.corpus.process.Task;
import dev.codeparity.options.AnalyzeOption;
import dev.codeparity.options.Choices;
import dev.codeparity.options.OptionValue;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is asked of the analyzer about a repository of a corpus. */
final class Requests {
  private Requests() {}

  /**
   * The request for a task. Nothing is kept in the repository, and none of its own configuration is
   * read: all of a corpus is measured alike.
   */
  static AnalysisRequest of(Task task, Path folder) {
    Map<AnalyzeOption, OptionValue> given = new EnumMap<>(AnalyzeOption.class);
    task.options()
        .forEach(
            (key, texts) ->
                given.put(
                    AnalyzeOption.ofKey(key).orElseThrow(), new OptionValue("--" + key, texts)));
    // the code itself is looked at where that is asked for: on thousands of repositories it takes
    // days
    given.putIfAbsent(AnalyzeOption.QUALITY, new OptionValue("quality", List.of("off")));
    AnalysisRequest.Builder request = Choices.of(folder, Map.of(), given).request();
    request.cache(false).threads(1);
    if (!task.claims().isEmpty()) {
      request.claims(ClaimsFile.read("claims", task.claims()));
    }
    return request.build();
  }
}
