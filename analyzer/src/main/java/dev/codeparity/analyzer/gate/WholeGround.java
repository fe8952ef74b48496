package dev.codeparity.analyzer.gate;

import dev.codeparity.analyzer.claim.ComparisonSettings;
import dev.codeparity.analyzer.measure.MeasureSettings;
import dev.codeparity.analyzer.measure.Measures;
import java.util.List;
import java.util.function.Function;

/**
 * A history that was walked.
 *
 * @param measures of the files asked for
 * @param settings what they were made by
 * @param comparison what is fixed before a ratio is seen
 * @param live code lines that are live at its end, by the commit that wrote them; asked for by
 *     globs of the files that alone count, none for all
 */
public record WholeGround(
    Measures measures,
    MeasureSettings settings,
    ComparisonSettings comparison,
    Function<List<String>, List<LiveLines>> live) {}
