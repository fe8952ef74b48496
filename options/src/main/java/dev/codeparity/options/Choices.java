package dev.codeparity.options;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.measure.PeriodLength;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.Format;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What has been chosen about one run. */
public final class Choices {
  private final AnalysisRequest.Builder request;
  private final Set<Format> formats = EnumSet.copyOf(Format.defaults());

  private Optional<PeriodLength> asOfEach = Optional.empty();

  private Choices(Path repository) {
    request = AnalysisRequest.defaults(repository).toBuilder();
  }

  /**
   * The run that is asked for: the configuration's values, then those of the front door.
   *
   * @param repository a folder of it
   * @param configuration file of options; empty for none
   * @param given what goes before the configuration
   * @throws UsageException if a value is not one, or out of its range
   */
  public static Choices of(
      Path repository, Optional<Path> configuration, Map<AnalyzeOption, OptionValue> given) {
    Choices choices =
        of(repository, configuration.map(Configuration::read).orElse(Map.of()), given);
    configuration.ifPresent(choices.request::configuration);
    return choices;
  }

  /**
   * As {@link #of(Path, Optional, Map)}, from values that were read elsewhere.
   *
   * @param configured the values that those given go before
   */
  public static Choices of(
      Path repository,
      Map<AnalyzeOption, OptionValue> configured,
      Map<AnalyzeOption, OptionValue> given) {
    Map<AnalyzeOption, OptionValue> values = new EnumMap<>(AnalyzeOption.class);
    values.putAll(configured);
    values.putAll(given);
    Choices choices = new Choices(repository);
    values.forEach(choices::apply);
    return choices;
  }

  private void apply(AnalyzeOption option, OptionValue value) {
    option.apply(this, value);
    try {
      request.build();
    } catch (IllegalArgumentException e) {
      String problem = ErrorLine.firstLine(e);
      String rest =
          problem.startsWith(option.key())
              ? problem.substring(option.key().length())
              : ": " + problem;
      throw new UsageException(value.where() + rest, e);
    }
  }

  /** The request so far. */
  public AnalysisRequest.Builder request() {
    return request;
  }

  /** Periods at whose ends the answer is asked for too. */
  public Optional<PeriodLength> asOfEach() {
    return asOfEach;
  }

  void asOfEach(PeriodLength length) {
    asOfEach = Optional.of(length);
  }

  /** The forms of the report. */
  public Set<Format> formats() {
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
