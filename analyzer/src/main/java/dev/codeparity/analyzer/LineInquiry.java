package dev.codeparity.analyzer;

import dev.codeparity.analyzer.history.CommitFiles;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.language.PathRules;
import dev.codeparity.analyzer.lines.BlamedFile;
import dev.codeparity.analyzer.lines.LineAuthorships;
import dev.codeparity.analyzer.lines.NamedPaths;
import dev.codeparity.analyzer.lines.ReleaseTags;
import dev.codeparity.analyzer.lines.ShareTally;
import dev.codeparity.analyzer.measure.PathShares;
import dev.codeparity.analyzer.measure.TagShares;
import dev.codeparity.analyzer.origin.ChangeDigester;
import dev.codeparity.analyzer.origin.CodeReading;
import dev.codeparity.analyzer.origin.FileOrigins;
import dev.codeparity.analyzer.origin.LineCensus;
import dev.codeparity.analyzer.origin.LineCensus.Delta;
import dev.codeparity.analyzer.origin.LineCensus.Question;
import dev.codeparity.analyzer.origin.LineLedger;
import dev.codeparity.analyzer.origin.LineView;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.provenance.AttributionRules;
import dev.codeparity.analyzer.provenance.Authorship;
import dev.codeparity.analyzer.provenance.Mailmap;
import dev.codeparity.analyzer.provenance.Participants;
import dev.codeparity.analyzer.provenance.RecordedLines;
import dev.codeparity.analyzer.work.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/** A walk over the history that asks nothing but where lines come from. */
final class LineInquiry {
  private final GitRepository repository;
  private final LineRequest request;
  private final ProgressListener progress;
  private final Warnings warnings;
  private final History history;
  private final LineLedger ledger;
  private final List<RecordedLines> recorded = new ArrayList<>();

  LineInquiry(
      GitRepository repository, LineRequest request, ProgressListener progress, Warnings warnings) {
    this.repository = repository;
    this.request = request;
    this.progress = progress;
    this.warnings = warnings;
    this.history = repository.history(request.run().rev());
    this.ledger = new LineLedger(history);
  }

  /** Each line of each file. */
  List<BlamedFile> blame() {
    CommitFiles files = repository.files(history.head());
    NamedPaths named = new NamedPaths(repository, history, request.run().rev(), files);
    List<String> paths = request.paths().stream().map(named::textFile).toList();
    // Which lines are code matters only where looks are to be seen through.
    List<String> notCode = request.view() == LineView.BLAMED ? List.of("**") : List.of();
    walk(PathRules.of(List.of(), List.of(), notCode), commit -> {});
    LineAuthorships origins = new LineAuthorships(authorship(), request.run().anonymise());
    return paths.stream().map(path -> blamed(files, path, origins)).toList();
  }

  private BlamedFile blamed(CommitFiles files, String path, LineAuthorships origins) {
    Optional<FileOrigins> known = ledger.origins(path, request.view());
    return new BlamedFile(
        path,
        repository.content(files, path),
        line ->
            known
                .filter(lines -> line < lines.size())
                .map(lines -> lines.of(line))
                .filter(origin -> origin.commit() >= 0)
                .map(origins::of));
  }

  /** Who wrote the lines of each path, and of all together; or of the whole tree. */
  List<PathShares> shares() {
    List<String> paths = named();
    PathRules rules = CodePaths.of(repository, history, request.run());
    walk(rules, commit -> {});
    Authorship authorship = authorship();
    List<PathShares> rows = new ArrayList<>();
    for (String path : paths) {
      rows.add(shares(authorship, rules, path, List.of(path)));
    }
    if (paths.size() > 1 && !paths.contains("")) {
      rows.add(shares(authorship, rules, "", paths));
    }
    return rows;
  }

  private PathShares shares(
      Authorship authorship, PathRules rules, String label, List<String> paths) {
    List<Delta> lines = ledger.count(census(rules, paths), history.head().index());
    return new PathShares(label, new ShareTally(authorship).add(lines).shares());
  }

  private record Release(ReleaseTags.Release tag, List<Delta> deltas) {}

  /** Who wrote the lines of each release. */
  List<TagShares> sharesByTag(List<String> globs) {
    List<String> paths = named();
    ReleaseTags tags = ReleaseTags.of(history, repository.tags(), globs, request.run().rev());
    PathRules rules = CodePaths.of(repository, history, request.run());
    LineCensus census = census(rules, paths);
    List<Release> releases = new ArrayList<>();
    walk(
        rules,
        commit ->
            tags.at(commit)
                .ifPresent(tag -> releases.add(new Release(tag, ledger.count(census, commit)))));
    Authorship authorship = authorship();
    ShareTally live = new ShareTally(authorship);
    List<TagShares> rows = new ArrayList<>();
    for (Release release : releases) {
      // No release before has a line of a commit that is new here, so these deltas are counts.
      List<Delta> added =
          release.deltas.stream()
              .filter(delta -> tags.isNew(delta.origin().commit(), release.tag))
              .toList();
      rows.add(
          new TagShares(
              release.tag.name(),
              history.commit(release.tag.commit()).id(),
              history.landing(release.tag.commit()),
              live.add(release.deltas).shares(),
              new ShareTally(authorship).add(added).shares()));
    }
    return rows;
  }

  /** The files and folders asked for; the root if none is. */
  private List<String> named() {
    NamedPaths named =
        new NamedPaths(repository, history, request.run().rev(), repository.files(history.head()));
    return request.paths().isEmpty()
        ? List.of("")
        : request.paths().stream().map(named::fileOrFolder).distinct().toList();
  }

  private LineCensus census(PathRules rules, List<String> paths) {
    Predicate<String> within = NamedPaths.within(paths);
    return new LineCensus(
        new Question(
            request.view(),
            request.everyLine(),
            path -> within.test(path) && rules.isWanted(path)));
  }

  private Authorship authorship() {
    progress.progress("telling who wrote what", 0, 0, "");
    Threads threads = Threads.of(request.run().threads());
    Participants participants =
        Participants.of(
            history,
            AttributionRules.inForce(request.run().configuration()),
            Mailmap.at(repository, history.head()),
            threads);
    return Authorship.of(participants, recorded, threads);
  }

  private void walk(PathRules rules, IntConsumer applied) {
    WalkProgress at = new WalkProgress(progress, history.size());
    ChangeDigester digester = new ChangeDigester(new CodeReading(rules));
    try (CommitRecords records = records()) {
      repository.walk(
          history,
          request.run().threads(),
          changes -> records.tell(changes, digester.digest(changes)),
          digest -> {
            ledger.apply(digest);
            recorded.add(digest.recorded());
            at.at(digest.commit());
            applied.accept(digest.commit().index());
          });
    }
  }

  private CommitRecords records() {
    return CommitRecords.open(
        repository,
        history,
        history.newestPlausibleTime(),
        AttributionRules.inForce(request.run().configuration()),
        warnings);
  }
}
