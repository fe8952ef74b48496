package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.AttributesFile;
import dev.codeparity.analyzer.language.PathRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which paths hold code that counts, by the attributes of the newest commit and the request. */
final class CodePaths {
  private CodePaths() {}

  static PathRules of(GitRepository repository, History history, AnalysisRequest request) {
    List<AttributesFile> attributes = new ArrayList<>();
    Map<String, String> texts = repository.textsNamed(history.head(), ".gitattributes");
    texts.forEach((folder, text) -> attributes.add(new AttributesFile(folder, text)));
    return PathRules.of(attributes, request.includes(), request.excludes());
  }
}
