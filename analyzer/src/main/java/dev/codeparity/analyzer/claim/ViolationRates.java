package dev.codeparity.analyzer.claim;

import dev.codeparity.analyzer.measure.ViolationRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The comparison of violations by category and by priority of the rule, over all periods. */
final class ViolationRates {
  private ViolationRates() {}

  /** One answer a category, then one a priority. */
  static List<Comparison> rows(ViolationStudies violations, Comparisons comparisons) {
    TreeSet<String> categories = new TreeSet<>();
    TreeSet<Integer> priorities = new TreeSet<>();
    for (ViolationRecord row : violations.introduced()) {
      categories.add(row.rule().ruleSet());
      priorities.add(row.rule().priority());
    }
    List<Comparison> rows = new ArrayList<>();
    for (String category : categories) {
      rows.add(
          comparisons
              .answer(
                  violations.introduced(v -> v.rule().ruleSet().equals(category)),
                  Comparisons.ALL,
                  row -> true)
              .about("category:" + category));
    }
    for (int priority : priorities) {
      rows.add(
          comparisons
              .answer(
                  violations.introduced(v -> v.rule().priority() == priority),
                  Comparisons.ALL,
                  row -> true)
              .about("priority:" + priority));
    }
    return rows;
  }
}
