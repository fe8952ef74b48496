package dev.codeparity.analyzer.quality;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sourceforge.pmd.PMDConfiguration;
import net.sourceforge.pmd.PMDVersion;
import net.sourceforge.pmd.PmdAnalysis;
import net.sourceforge.pmd.lang.JvmLanguagePropertyBundle;
import net.sourceforge.pmd.lang.Language;
import net.sourceforge.pmd.lang.document.FileId;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.util.log.PmdReporter;

/**
 * Runs PMD over many files at once, for one thread: what it costs to begin is shared by them all.
 *
 * <p>Only classes of the JDK are known to it, so a result depends on the content of one file alone,
 * and not on what else is on our own class path.
 */
final class PmdRun implements ContentRun {
  /** What a result depends on besides rules and file: PMD, the JDK, how results are written. */
  static final String VERSION =
      "pmd-" + PMDVersion.VERSION + "-java-" + Runtime.version().feature() + "-format-4";

  static {
    OneReporter.install();
  }

  private final WordGate gate;
  private final List<RuleSet> sets;
  private final Map<ViolationCollector.Named, Integer> numbers = new HashMap<>();
  private final Language java = QualityLanguage.JAVA.pmd();

  PmdRun(QualityRules rules) {
    this.gate = rules.gate();
    this.sets = gate.rules();
    for (int i = 0; i < rules.rules().size(); i++) {
      QualityRule rule = rules.rules().get(i);
      numbers.put(new ViolationCollector.Named(rule.language().pmd().getId(), rule.name()), i);
    }
  }

  @Override
  public Map<String, byte[]> look(List<SourceText> files) {
    Map<String, byte[]> found = new HashMap<>();
    analyse(files).forEach((key, result) -> found.put(key, result.toBytes()));
    return found;
  }

  /**
   * Analyses files.
   *
   * @return by key; every file has a result
   */
  Map<String, FileViolations> analyse(List<SourceText> files) {
    Map<String, FileViolations> results = new TreeMap<>();
    List<SourceText> bearable = new ArrayList<>();
    for (SourceText file : files) {
      String tooDeep = language(file) == QualityLanguage.JAVA ? file.content().tooDeep() : "";
      if (tooDeep.isEmpty()) {
        bearable.add(file);
      } else {
        results.put(file.key(), FileViolations.failed(tooDeep));
      }
    }
    if (!bearable.isEmpty()) {
      results.putAll(attempt(bearable));
    }
    return results;
  }

  private static QualityLanguage language(SourceText file) {
    return QualityLanguage.of(file.path()).orElse(QualityLanguage.JAVA);
  }

  private Map<String, FileViolations> attempt(List<SourceText> files) {
    Map<String, FileViolations> results = new HashMap<>();
    try {
      results.putAll(analyseTogether(files));
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      if (files.size() == 1) {
        return Map.of(files.get(0).key(), FileViolations.failed(reason(e)));
      }
      // one file that PMD cannot bear ends the run; so look for it, half by half
      int half = files.size() / 2;
      results.putAll(attempt(files.subList(0, half)));
      results.putAll(attempt(files.subList(half, files.size())));
    }
    return results;
  }

  private Map<String, FileViolations> analyseTogether(List<SourceText> files) {
    PMDConfiguration configuration = new PMDConfiguration();
    configuration.setThreads(0);
    configuration.setIgnoreIncrementalAnalysis(true);
    configuration.setReporter(PmdReporter.quiet());
    ViolationCollector collector = new ViolationCollector(numbers);
    try (PmdAnalysis analysis = PmdAnalysis.create(configuration)) {
      ((JvmLanguagePropertyBundle) analysis.getLanguageProperties(java))
          .setClassLoader(ClassLoader.getPlatformClassLoader());
      List<String> ids = new ArrayList<>();
      BitSet concerned = new BitSet();
      for (SourceText file : files) {
        QualityLanguage language = language(file);
        BitSet ofFile = gate.setsFor(language, file.text());
        concerned.or(ofFile);
        String place = gate.isOpen() ? plain(file.path()) : gate.mark(ofFile);
        FileId id = FileId.fromPathLikeString("/" + file.key() + "/" + place);
        ids.add(id.getOriginalPath());
        analysis.files().addFile(file.content().file(id, language.pmd().getDefaultVersion()));
      }
      concerned.stream().mapToObj(sets::get).forEach(analysis::addRuleSet);
      analysis.addListener(collector);
      analysis.performAnalysis();
      Map<String, FileViolations> results = new HashMap<>();
      for (int i = 0; i < ids.size(); i++) {
        results.put(files.get(i).key(), collector.of(ids.get(i)));
      }
      return results;
    }
  }

  /** A path that every file system can bear: PMD asks it for the absolute one. */
  private static String plain(String path) {
    return path.replaceAll("[^A-Za-z0-9._/-]", "_");
  }

  private static String reason(Throwable e) {
    return e instanceof StackOverflowError ? "nested too deeply" : ViolationCollector.oneLine(e);
  }
}
