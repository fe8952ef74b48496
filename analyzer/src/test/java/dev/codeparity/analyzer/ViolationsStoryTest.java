package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.measure.ViolationRecord;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.analyzer.quality.QualityLanguage;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.analyzer.quality.ViolationEvent.Kind;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each commit did to violations of rules. */
class ViolationsStoryTest {
  private static final String[] SWALLOW = {
    "class Reader {",
    "  String read(Source source) {",
    "    try {",
    "      return source.next();",
    "    } catch (IllegalStateException e) {",
    "    }",
    "    return \"\";",
    "  }",
    "}"
  };

  @TempDir private Path folder;

  private GitFixture root() {
    return GitFixture.in(folder)
        .ticking(Duration.ofDays(2))
        .commit("root")
        .write("Main.java", "class Main {", "  int one() {", "    return 1;", "  }", "}");
  }

  private GitFixture bug() {
    return root().commit("bug").write("Reader.java", SWALLOW);
  }

  private static Analysed analysed(GitFixture repo, UnaryOperator<AnalysisRequest.Builder> with) {
    return Analysed.of(repo, request -> with.apply(request.quality(QualityScope.HISTORY)));
  }

  private static Analysed analysed(GitFixture repo) {
    return analysed(repo, request -> request.cache(false));
  }

  /** Commit, event, rule and line of all rows. */
  private static List<Tuple> events(Analysed found) {
    return found.analysis().violations().stream()
        .map(
            row ->
                tuple(
                    found.repo().ids().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(row.commit().orElse("")))
                        .findFirst()
                        .orElseThrow()
                        .getKey(),
                    row.event(),
                    row.rule().name(),
                    row.beginLine()))
        .toList();
  }

  @Test
  void a_violation_comes_with_one_commit_and_goes_with_another() {
    Analysed found =
        analysed(
            bug()
                .commit("mend")
                .replaceLine(
                    "Reader.java", 5, "    } catch (IllegalStateException e) {", "log(e);"));

    assertThat(events(found))
        .containsExactly(
            tuple("bug", Kind.INTRODUCED, "EmptyCatchBlock", 5),
            tuple("mend", Kind.REMOVED, "EmptyCatchBlock", 5));
    assertThat(found.analysis().violations())
        .allSatisfy(
            row -> {
              assertThat(row.introducedCommit()).contains(found.repo().id("bug"));
              assertThat(row.daysOpen()).hasValue(2);
              assertThat(row.open()).isFalse();
              assertThat(row.place()).isEqualTo("Reader#read");
              assertThat(row.rule().ruleSet()).isEqualTo("Error Prone");
            });
    assertThat(found.outcome("bug").violationsIntroduced()).hasValue(1);
    assertThat(found.outcome("mend").violationsRemoved()).hasValue(1);
    assertThat(found.outcome("root").violationsIntroduced()).hasValue(0);
  }

  @Test
  void without_a_choice_the_whole_of_a_short_history_is_looked_at() {
    Analysed found = analysed(bug(), request -> request.quality(QualityScope.AUTO).cache(false));

    assertThat(events(found)).containsExactly(tuple("bug", Kind.INTRODUCED, "EmptyCatchBlock", 5));
    assertThat(found.analysis().run().configuration()).containsEntry("quality", "history");
    assertThat(found.analysis().warnings()).isEmpty();
  }

  @Test
  void a_violation_that_stands_is_open_until_the_end_of_observation() {
    Analysed found = analysed(bug().commit("end").write("notes.txt", "done"));

    ViolationRecord row = found.analysis().violations().get(0);
    assertThat(row.open()).isTrue();
    assertThat(row.daysOpen()).hasValue(2);
  }

  @Test
  void deleting_the_file_removes_its_violations() {
    Analysed found = analysed(bug().commit("delete").delete("Reader.java"));

    assertThat(events(found)).last().isEqualTo(tuple("delete", Kind.REMOVED, "EmptyCatchBlock", 5));
  }

  @Test
  void a_line_that_moves_or_changes_its_looks_keeps_its_violation() {
    Analysed found =
        analysed(
            bug()
                .commit("down")
                .insert("Reader.java", 2, "  int two() {", "    return 2;", "  }")
                .commit("reformat")
                .replace("Reader.java", "    } catch (Ill", "    }   catch (Ill")
                .commit("rename")
                .rename("Reader.java", "source/Reader.java"));

    assertThat(events(found)).hasSize(1);
  }

  @Test
  void a_method_that_moves_to_another_file_takes_its_violation_along() {
    Analysed found =
        analysed(
            bug()
                .commit("move")
                .deleteLines("Reader.java", 2, 8)
                .write(
                    "Other.java",
                    "class Other {",
                    SWALLOW[1],
                    SWALLOW[2],
                    SWALLOW[3],
                    SWALLOW[4],
                    SWALLOW[5],
                    SWALLOW[6],
                    SWALLOW[7],
                    "}"));

    assertThat(events(found)).hasSize(1);
  }

  @Test
  void a_line_that_is_rewritten_without_mending_keeps_its_violation() {
    Analysed found =
        analysed(bug().commit("edit").replace("Reader.java", "IllegalState", "Runtime"));

    assertThat(events(found))
        .filteredOn(event -> event.toArray()[2].equals("EmptyCatchBlock"))
        .hasSize(1);
  }

  @Test
  void a_second_violation_in_the_same_method_is_a_new_one() {
    Analysed found =
        analysed(
            bug()
                .commit("more")
                .insert(
                    "Reader.java", 7, "    try {", "      source.close();", SWALLOW[4], "    }"));

    assertThat(events(found))
        .containsExactly(
            tuple("bug", Kind.INTRODUCED, "EmptyCatchBlock", 5),
            tuple("more", Kind.INTRODUCED, "EmptyCatchBlock", 9));
  }

  @Test
  void a_merge_brings_nothing_that_a_parent_has() {
    Analysed found =
        analysed(
            root()
                .branch("side")
                .commit("bug")
                .write("Reader.java", SWALLOW)
                .checkout("main")
                .commit("other")
                .write("Two.java", "class Two {}")
                .merge("merge", "side")
                .commit("mend")
                .replaceLine(
                    "Reader.java", 5, "    } catch (IllegalStateException e) {", "log(e);"));

    assertThat(events(found))
        .containsExactlyInAnyOrder(
            tuple("bug", Kind.INTRODUCED, "EmptyCatchBlock", 5),
            tuple("mend", Kind.REMOVED, "EmptyCatchBlock", 5));
    assertThat(found.analysis().violations())
        .allMatch(row -> row.introducedCommit().orElse("").equals(found.repo().id("bug")));
  }

  @Test
  void a_file_that_does_not_parse_is_named_and_brings_only_what_its_commits_add() {
    Analysed found =
        analysed(
            bug()
                .commit("break")
                .insert("Reader.java", 2, "<<<<<<<")
                .commit("again")
                .deleteLines("Reader.java", 2, 2)
                .insert(
                    "Reader.java", 7, "    try {", "      source.close();", SWALLOW[4], "    }"));

    assertThat(events(found))
        .containsExactly(
            tuple("bug", Kind.INTRODUCED, "EmptyCatchBlock", 5),
            tuple("again", Kind.INTRODUCED, "EmptyCatchBlock", 9));
    assertThat(found.analysis().warnings())
        .containsExactly(
            "1 content of files could not be analysed: Reader.java (Parse exception at line 2,"
                + " column 1: Encountered \"<<\".)",
            "1 content of files could not be read for its methods: Reader.java ((line 1,col 14)"
                + " Parse error. Found \"<<\")");
  }

  @Test
  void at_the_head_alone_violations_belong_to_the_commit_that_wrote_the_line() {
    Analysed found =
        Analysed.of(
            bug().commit("edit").replace("Reader.java", "IllegalState", "IllegalArgument"),
            request -> request.quality(QualityScope.HEAD).cache(false));

    assertThat(events(found)).containsExactly(tuple("edit", Kind.STANDING, "EmptyCatchBlock", 5));
    assertThat(found.outcome("edit").violationsIntroduced()).isEmpty();
  }

  @Test
  void other_languages_are_looked_at_when_asked_for_and_count_in_no_rate_of_java() {
    GitFixture repo =
        bug().commit("script").write("a.js", "function f(a) {", "  return parseInt(a);", "}");

    assertThat(events(analysed(repo, request -> request.cache(false)))).hasSize(1);
    Analysed found =
        analysed(
            repo,
            request ->
                request
                    .cache(false)
                    .qualityLanguages(Set.of(QualityLanguage.JAVA, QualityLanguage.JAVASCRIPT)));

    assertThat(events(found))
        .containsExactly(
            tuple("bug", Kind.INTRODUCED, "EmptyCatchBlock", 5),
            tuple("script", Kind.INTRODUCED, "UseBaseWithParseInt", 2));
    assertThat(found.outcome("bug").violationsIntroduced()).hasValue(1);
    assertThat(found.outcome("script").violationsIntroduced()).hasValue(0);
  }

  @Test
  void a_project_s_own_rules_are_offered_and_used_when_asked_for() {
    GitFixture repo =
        bug()
            .commit("rules")
            .write(
                "config/pmd.xml",
                "<ruleset name='ours' xmlns='http://pmd.sourceforge.net/ruleset/2.0.0'>",
                "<description>Ours.</description>",
                "<rule ref='category/java/codestyle.xml/ControlStatementBraces'/>",
                "<rule ref='category/java/bestpractices.xml/MissingOverride'/>",
                "<rule ref='category/java/codestyle.xml/ShortClassName'/>",
                "</ruleset>");

    assertThat(analysed(repo).analysis().warnings())
        .containsExactly(
            "this project has PMD rules of its own, which were not asked for. To use them:"
                + " --ruleset config/pmd.xml");
    Analysed own = analysed(repo, request -> request.ruleset("config/pmd.xml").cache(false));
    assertThat(events(own)).containsExactly(tuple("root", Kind.INTRODUCED, "ShortClassName", 1));
    assertThat(own.analysis().warnings()).isEmpty();
  }

  @Test
  void a_rule_set_that_is_not_there_is_refused() {
    GitFixture repo = bug();

    assertThatThrownBy(() -> analysed(repo, request -> request.ruleset("none.xml")))
        .isInstanceOf(UsageException.class)
        .hasMessage("--ruleset: there is no file none.xml, here or in the repository");
  }

  @Test
  void what_is_kept_between_runs_changes_nothing() {
    GitFixture repo =
        bug().commit("mend").replace("Reader.java", "    }\n    return", "    return");
    Analysis without = analysed(repo).analysis();
    assertThat(folder.resolve("codeparity")).doesNotExist();

    Analysis first = analysed(repo, request -> request.threads(1)).analysis();
    Analysis second = analysed(repo, request -> request.threads(3)).analysis();

    assertThat(Files.exists(repo.gitDirectory().resolve("codeparity/results-1.db"))).isTrue();
    assertThat(Analysed.withoutTimings(first)).isEqualTo(Analysed.withoutTimings(without));
    assertThat(Analysed.withoutTimings(second)).isEqualTo(Analysed.withoutTimings(without));
  }
}
