package dev.codeparity.cli;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.reports.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has been chosen so far about one run. */
final class Choices {
  private final AnalysisRequest.Builder request;
  private final Set<Format> formats = EnumSet.copyOf(Format.defaults());

  private Optional<PeriodLength> asOfEach = Optional.empty();

  Choices(Path repository) {
    request = AnalysisRequest.defaults(repository).toBuilder();
  }

  AnalysisRequest.Builder request() {
    return request;
  }

  /** Periods at whose ends the answer is asked for too. */
  Optional<PeriodLength> asOfEach() {
    return asOfEach;
  }

  void asOfEach(PeriodLength length) {
    asOfEach = Optional.of(length);
  }

  Set<Format> formats() {
    return formats;
  }

  void formats(OptionValue value) {
    List<String> keys = Arrays.stream(Format.values()).map(Format::key).toList();
    List<String> chosen = value.choices(keys);
    formats.clear();
    Arrays.stream(Format.values())
        .filter(format -> chosen.contains(format.key()))
        .forEach(formats::add);
  }
}
