package dev.codeparity.analyzer.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.provenance.AttributionRules;
import dev.codeparity.analyzer.provenance.LineAuthor;
import dev.codeparity.analyzer.provenance.LineRecord;
import dev.codeparity.analyzer.provenance.LineSource;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a record says of a commit's lines goes with the lines. */
class RecordedLinesTest {
  private static final LineSource AI = source(LineAuthor.AI);
  private static final LineSource PERSON = source(LineAuthor.HUMAN);

  @TempDir Path folder;

  private static LineSource source(LineAuthor author) {
    return new LineSource(
        AttributionRules.builtIn().rules().get(0),
        "refs/notes/ai",
        author,
        "Tool",
        "",
        Instant.EPOCH);
  }

  /** Claims on lines counted from 1. */
  private static LineRecord record(String path, LineSource source, int first, int last) {
    LineRecord.Builder record = new LineRecord.Builder();
    record.claim(path, first - 1, last - 1, source);
    return record.build();
  }

  private static Walk walk(GitFixture repo, Map<String, LineRecord> records) {
    return Walk.of(
        repo.folder(),
        2,
        commit ->
            records.entrySet().stream()
                .filter(entry -> repo.id(entry.getKey()).equals(commit.id()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(LineRecord.NONE));
  }

  private static List<Tuple> origins(Walk walk, String path) {
    List<Tuple> origins = new ArrayList<>();
    for (LineOrigin origin : walk.ledger.origins(path, LineView.BLAMED).orElseThrow().all()) {
      origins.add(tuple(walk.history.commit(origin.commit()).subject(), origin.source()));
    }
    return origins;
  }

  @Test
  void lines_keep_their_source_through_later_commits_and_renames() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", "int a;", "int b;", "int c;")
            .commit("two")
            .insert("A.java", 2, "int between;")
            .commit("three")
            .rename("A.java", "B.java");
    Walk walk =
        walk(
            repo,
            Map.of(
                "one", record("A.java", AI, 2, 3),
                "two", record("A.java", PERSON, 2, 2)));

    assertThat(origins(walk, "B.java"))
        .containsExactly(tuple("one", 0), tuple("two", 1), tuple("one", 1), tuple("one", 1));
  }

  @Test
  void a_claim_on_a_line_that_the_commit_did_not_add_counts_for_nothing() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", "int a;", "int b;")
            .commit("two")
            .append("A.java", "int c;", "// d");
    Walk walk = walk(repo, Map.of("two", record("A.java", AI, 1, 4)));

    assertThat(origins(walk, "A.java"))
        .containsExactly(tuple("one", 0), tuple("one", 0), tuple("two", 1), tuple("two", 1));
    CommitDigest two = walk.digests.get(walk.indexOf(repo.id("two")));
    assertThat(two.recorded().lines()).containsExactly(0, 2);
    assertThat(two.recorded().codeLines()).containsExactly(0, 1);
    assertThat(two.recorded().lines(LineAuthor.AI)).isEqualTo(2);
  }

  @Test
  void deleted_lines_name_the_source_that_wrote_them() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", "int a;", "int b;")
            .commit("two")
            .write("A.java", "int c;");
    Walk walk = walk(repo, Map.of("one", record("A.java", AI, 2, 2)));

    DeletedLines deleted = walk.deleted.get(walk.indexOf(repo.id("two"))).get(0);
    assertThat(deleted.source(0)).isZero();
    assertThat(deleted.source(1)).isEqualTo(1);
  }

  @Test
  void of_a_merge_the_lines_count_that_no_parent_has() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("base")
            .write("A.java", "int a;", "int b;", "int c;")
            .branch("side")
            .commit("theirs")
            .replace("A.java", "int b", "int theirs")
            .checkout("main")
            .commit("ours")
            .replace("A.java", "int b", "int ours")
            .merge("merge", "side")
            .write("A.java", "int a;", "int both;", "int c;");
    Walk walk = walk(repo, Map.of("merge", record("A.java", AI, 1, 3)));

    assertThat(origins(walk, "A.java"))
        .containsExactly(tuple("base", 0), tuple("Merge branch 'side'", 1), tuple("base", 0));
    assertThat(walk.digests.get(walk.indexOf(repo.id("merge"))).recorded().lines())
        .containsExactly(0, 1);
  }

  @Test
  void what_became_of_lines_is_told_by_source() {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write("A.java", "int a;", "int b;", "int c;")
            .commit("two")
            .write("A.java", "int a;");
    Walk walk = walk(repo, Map.of("one", record("A.java", AI, 2, 3)));

    List<Tuple> fates = new ArrayList<>();
    walk.ledger
        .fates()
        .codeLinesOf(
            walk.indexOf(repo.id("one")),
            (test, source, deleter) -> fates.add(tuple(source, deleter == LineFates.ALIVE)));
    assertThat(fates).containsExactly(tuple(0, true), tuple(1, false), tuple(1, false));
  }
}
