package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import java.nio.file.Path;

/** What has been chosen so far about one run. */
final class Choices {
  private final AnalysisRequest.Builder request;

  Choices(Path repository) {
    request = AnalysisRequest.defaults(repository).toBuilder();
  }

  AnalysisRequest.Builder request() {
    return request;
  }
}
