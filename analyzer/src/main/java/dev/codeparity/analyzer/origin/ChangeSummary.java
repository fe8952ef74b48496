package dev.codeparity.analyzer.origin;

import dev.codeparity.analyzer.store.PackedInput;
import dev.codeparity.analyzer.store.PackedOutput;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a commit changed against its first parent; a merge counts as no change, since its lines
 * belong to the commits merged.
 *
 * @param filesChanged files added, changed, renamed or deleted
 * @param submodulesChanged submodules among them
 * @param linesAdded lines added, as {@code git log --numstat} counts them
 * @param linesDeleted lines deleted, as {@code git log --numstat} counts them
 * @param codeLinesAdded code lines added, tests included
 * @param codeLinesDeleted code lines deleted, tests included
 * @param testCodeLinesAdded code lines added in tests
 * @param productCodeTouched code lines outside of tests added or deleted, cosmetic changes left out
 * @param testCodeTouched code lines of tests added or deleted, cosmetic changes left out
 * @param javaFilesChanged Java files among the files changed
 * @param javaCodeLinesAdded code lines added in Java files
 * @param codeLinesInNewFiles code lines added in files that were not there before
 * @param codeLinesCarried code lines added that continue or repeat a deleted line: reformatted or
 *     moved
 * @param codeLinesByArea code lines added by first path segment; {@code .} for files at the root
 * @param renamesIncomplete whether there were too many files to compare all for renames
 */
public record ChangeSummary(
    int filesChanged,
    int submodulesChanged,
    int linesAdded,
    int linesDeleted,
    int codeLinesAdded,
    int codeLinesDeleted,
    int testCodeLinesAdded,
    int productCodeTouched,
    int testCodeTouched,
    int javaFilesChanged,
    int javaCodeLinesAdded,
    int codeLinesInNewFiles,
    int codeLinesCarried,
    Map<String, Integer> codeLinesByArea,
    boolean renamesIncomplete) {

  /** Of a commit that changes nothing. */
  public static final ChangeSummary NOTHING =
      new ChangeSummary(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Map.of(), false);

  public ChangeSummary {
    codeLinesByArea = Map.copyOf(codeLinesByArea);
  }

  /**
   * The area that holds most of the added code lines, ties to the first by name; empty without any.
   */
  public String area() {
    return codeLinesByArea.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  /** Writes it, to be kept. */
  void pack(PackedOutput out) {
    out.number(filesChanged)
        .number(submodulesChanged)
        .number(linesAdded)
        .number(linesDeleted)
        .number(codeLinesAdded)
        .number(codeLinesDeleted)
        .number(testCodeLinesAdded)
        .number(productCodeTouched)
        .number(testCodeTouched)
        .number(javaFilesChanged)
        .number(javaCodeLinesAdded)
        .number(codeLinesInNewFiles)
        .number(codeLinesCarried);
    out.all(
        new TreeMap<>(codeLinesByArea).entrySet(),
        (to, area) -> to.text(area.getKey()).number(area.getValue()));
    out.flag(renamesIncomplete);
  }

  static ChangeSummary unpack(PackedInput in) {
    return new ChangeSummary(
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        in.count(),
        areas(in),
        in.flag());
  }

  private static Map<String, Integer> areas(PackedInput in) {
    Map<String, Integer> areas = new HashMap<>();
    for (int left = in.count(); left > 0; left--) {
      areas.put(in.text(), in.count());
    }
    return areas;
  }
}
