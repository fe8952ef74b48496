package dev.codeparity.analyzer.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.sourceforge.pmd.lang.ast.FileAnalysisException;
import net.sourceforge.pmd.lang.document.TextFile;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.reporting.FileAnalysisListener;
import net.sourceforge.pmd.reporting.GlobalAnalysisListener;
import net.sourceforge.pmd.reporting.Report;
import net.sourceforge.pmd.reporting.RuleViolation;

/** Takes what PMD finds, file by file, on the thread that runs it. */
final class ViolationCollector implements GlobalAnalysisListener {
  /** Of no use to the reader: it is ours, with the key in it. */
  private static final Pattern FILE = Pattern.compile(" in file '[^']*'");

  private final Map<Named, Integer> rules;
  private final Map<String, FileViolations> found = new HashMap<>();

  /**
   * A rule as PMD tells it: two languages can have one of the same name.
   *
   * @param language by its id in PMD
   */
  record Named(String language, String rule) {
    static Named of(Rule rule) {
      return new Named(rule.getLanguage().getId(), rule.getName());
    }
  }

  /**
   * @param rules numbers of the rules
   */
  ViolationCollector(Map<Named, Integer> rules) {
    this.rules = rules;
  }

  @Override
  public FileAnalysisListener startFileAnalysis(TextFile file) {
    List<Violation> violations = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    return new FileAnalysisListener() {
      @Override
      public void onRuleViolation(RuleViolation violation) {
        Integer rule = rules.get(Named.of(violation.getRule()));
        if (rule != null) {
          violations.add(new Violation(rule, violation.getBeginLine(), place(violation)));
        }
      }

      @Override
      public void onError(Report.ProcessingError error) {
        // where a single rule fails, the others have done their work
        if (error.getError() instanceof FileAnalysisException e && e.getCause() == null) {
          problems.add(oneLine(e));
        }
      }

      @Override
      public void close() {
        found.put(
            file.getFileId().getOriginalPath(),
            problems.isEmpty()
                ? FileViolations.of(violations)
                : FileViolations.failed(problems.get(0)));
      }
    };
  }

  /** What was found in a file; without violations where PMD was not asked to look at it. */
  FileViolations of(String path) {
    return found.getOrDefault(path, FileViolations.of(List.of()));
  }

  @Override
  public void close() {
    // All is taken.
  }

  private static String place(RuleViolation violation) {
    Map<String, String> info = violation.getAdditionalInfo();
    String type = info.getOrDefault(RuleViolation.CLASS_NAME, "");
    String method = info.getOrDefault(RuleViolation.METHOD_NAME, "");
    if (!method.isEmpty()) {
      return type + "#" + method;
    }
    String variable = info.getOrDefault(RuleViolation.VARIABLE_NAME, "");
    return variable.isEmpty() ? type : type + "." + variable;
  }

  static String oneLine(Throwable e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    String text = FILE.matcher(line).replaceAll("");
    String kind = e.getClass().getSimpleName();
    return text.isEmpty() ? kind : text.substring(0, Math.min(200, text.length()));
  }
}
