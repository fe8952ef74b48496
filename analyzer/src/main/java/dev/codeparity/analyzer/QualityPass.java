package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.CommitFiles;
import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.quality.CheckedFiles;
import dev.codeparity.analyzer.quality.CloneLedger;
import dev.codeparity.analyzer.quality.CloneLedger.PrintedChanges;
import dev.codeparity.analyzer.quality.CodeQuality;
import dev.codeparity.analyzer.quality.FileCheck;
import dev.codeparity.analyzer.quality.FileProgress;
import dev.codeparity.analyzer.quality.HeadViolations;
import dev.codeparity.analyzer.quality.MethodChange;
import dev.codeparity.analyzer.quality.MethodChanges;
import dev.codeparity.analyzer.quality.QualityLanguage;
import dev.codeparity.analyzer.quality.QualityRules;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.analyzer.quality.SourceChanges;
import dev.codeparity.analyzer.quality.ViolationLedger;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The look at the code itself: before the walk every content of every file is analysed once, then
 * the walk tells what each commit did to what was found.
 */
final class QualityPass {
  private static final int NAMED = 3;

  private final History history;
  private final Set<QualityLanguage> languages;
  private final LineLedger lines;
  private final QualityScope scope;
  private final ForkJoinTask<List<FileVersion>> head;
  private final QualityRules rules;
  private final CheckedFiles checked;
  private final Optional<MethodChanges> methods;
  private final Optional<CloneLedger> clones;
  private final Optional<ViolationLedger> violations;
  private final List<MethodChange> methodChanges = new ArrayList<>();

  private QualityPass(
      History history,
      Set<QualityLanguage> languages,
      LineLedger lines,
      QualityScope scope,
      ForkJoinTask<List<FileVersion>> head,
      QualityRules rules,
      CheckedFiles checked,
      Optional<MethodChanges> methods,
      Optional<CloneLedger> clones) {
    this.history = history;
    this.languages = languages;
    this.lines = lines;
    this.scope = scope;
    this.head = head;
    this.rules = rules;
    this.checked = checked;
    this.methods = methods;
    this.clones = clones;
    this.violations =
        scope == QualityScope.HISTORY
            ? Optional.of(new ViolationLedger(history, lines, checked))
            : Optional.empty();
  }

  /**
   * The pass that a request asks for; empty if it asks for none, or there is no Java.
   *
   * @param opened gives the store, perhaps only after a while
   */
  static Optional<QualityPass> of(
      GitRepository repository,
      History history,
      PathRules paths,
      LineLedger lines,
      AnalysisRequest request,
      Supplier<ResultStore> opened,
      ProgressListener progress,
      Warnings warnings) {
    if (request.quality() == QualityScope.OFF) {
      return Optional.empty();
    }
    Set<QualityLanguage> languages = request.qualityLanguages();
    Predicate<String> counts = path -> isLookedAt(languages, paths, path);
    CommitFiles newest = repository.files(history.head());
    ForkJoinTask<List<FileVersion>> head =
        Threads.of(request.threads())
            .begin(() -> newest.regular().stream().filter(f -> counts.test(f.path())).toList());
    ResultStore store = opened.get();
    LookedAt lookedAt =
        LookedAt.of(
            request.quality(),
            head::join,
            () -> repository.versions(history, counts, store, filesKind(languages, paths)),
            warnings);
    QualityScope scope = lookedAt.scope();
    List<FileVersion> files = lookedAt.files();
    if (files.isEmpty() && request.ruleset().isEmpty()) {
      return Optional.empty();
    }
    boolean whole = scope == QualityScope.HISTORY;
    // of methods and clones only what commits did is told
    List<FileVersion> java = files.stream().filter(file -> whole && isJava(file.path())).toList();
    QualityRules rules = RuleSets.of(repository, history, newest, request, warnings);
    FileCheck check = new FileCheck(store, repository::contents, request.threads());
    FileProgress done = (at, all, path) -> progress.progress("analysing files", at, all, path);
    FileCheck.Checked checked = check.all(rules, files, java, done);
    warn(checked.violations().problems(files), "analysed", warnings);
    warn(checked.methods().problems(java), "read for its methods", warnings);
    return Optional.of(
        new QualityPass(
            history,
            languages,
            lines,
            scope,
            head,
            rules,
            checked.violations(),
            whole ? Optional.of(new MethodChanges(checked.methods())) : Optional.empty(),
            whole ? Optional.of(new CloneLedger(lines, checked.tokens())) : Optional.empty()));
  }

  private static ResultKind filesKind(Set<QualityLanguage> languages, PathRules paths) {
    String settings = new TreeSet<>(languages) + "\n" + paths.sha256();
    return new ResultKind("files", ToolVersion.current().build(), DigestUtils.sha256Hex(settings));
  }

  /** Whether a file is Java that counts. */
  static boolean isJava(PathRules paths, String path) {
    return isJava(path) && paths.categoryOf(path).isCode();
  }

  /** Whether a file is code in one of some languages. */
  static boolean isLookedAt(Set<QualityLanguage> languages, PathRules paths, String path) {
    return isOfOne(languages, path) && paths.categoryOf(path).isCode();
  }

  private static boolean isOfOne(Set<QualityLanguage> languages, String path) {
    Optional<QualityLanguage> language = QualityLanguage.of(path);
    return language.isPresent() && languages.contains(language.get());
  }

  private static boolean isJava(String path) {
    return QualityLanguage.of(path).filter(QualityLanguage.JAVA::equals).isPresent();
  }

  private static void warn(Map<String, List<String>> problems, String verb, Warnings warnings) {
    if (problems.isEmpty()) {
      return;
    }
    int contents = problems.values().stream().mapToInt(List::size).sum();
    List<String> named =
        problems.entrySet().stream()
            .flatMap(
                problem ->
                    problem.getValue().stream().map(path -> path + " (" + problem.getKey() + ")"))
            .limit(NAMED)
            .toList();
    warnings.add(
        contents
            + (contents == 1 ? " content" : " contents")
            + " of files could not be "
            + verb
            + ": "
            + String.join(", ", named)
            + (contents > NAMED ? " and " + (contents - NAMED) + " more" : ""));
  }

  /** What was looked at: never {@link QualityScope#AUTO}. */
  QualityScope scope() {
    return scope;
  }

  /** The rules in force. */
  QualityRules rules() {
    return rules;
  }

  /** How many contents of files there are. */
  int contents() {
    return checked.size();
  }

  /**
   * What a commit did to files and to the methods of those in Java.
   *
   * @param source the files, by their contents
   * @param methods the methods
   * @param printed the files with their fingerprints, where clones are looked for
   */
  record Read(SourceChanges source, List<MethodChange> methods, Optional<PrintedChanges> printed) {}

  /**
   * Called on several threads.
   *
   * @param all what the commit did to files that count, in any language
   */
  Read read(SourceChanges all) {
    SourceChanges source = all.only(path -> isOfOne(languages, path));
    return new Read(
        source,
        methods.map(known -> known.of(source)).orElse(List.of()),
        clones.map(ledger -> ledger.read(source)));
  }

  /**
   * Takes over a commit, in the order of the history.
   *
   * @param apply applies it to the line ledger
   */
  void take(Read read, Runnable apply) {
    methodChanges.addAll(read.methods);
    if (violations.isPresent()) {
      Runnable both =
          () ->
              clones.ifPresentOrElse(
                  ledger -> ledger.apply(read.printed.orElseThrow(), apply), apply);
      violations.get().apply(read.source, both);
    } else {
      apply.run();
    }
  }

  /** What was found. To be asked after the last commit. */
  CodeQuality found() {
    return new CodeQuality(
        scope,
        rules,
        violations
            .map(ledger -> ledger.events(head.join()))
            .orElseGet(() -> HeadViolations.of(history, lines, checked, head.join())),
        methodChanges,
        clones.map(CloneLedger::clones).orElse(List.of()));
  }
}
