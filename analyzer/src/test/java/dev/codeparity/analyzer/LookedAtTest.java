package dev.codeparity.analyzer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.FileVersion;
import dev.codeparity.analyzer.history.GitRepository;
import dev.codeparity.analyzer.history.History;
import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.analyzer.store.ResultKind;
import dev.codeparity.analyzer.store.ResultStore;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of a history is looked at where nobody chose. */
class LookedAtTest {
  @TempDir private Path folder;

  private final Warnings warnings = new Warnings();

  /** Of a history whose Java files had four contents, three of them past. */
  private LookedAt unchosen(int many) {
    GitFixture story =
        GitFixture.in(folder)
            .commit("first")
            .write("A.java", "class A {}")
            .write("B.java", "class B {}")
            .write("notes.txt", "two classes")
            .commit("second")
            .write("A.java", "class A { int a; }")
            .delete("B.java")
            .commit("third")
            .write("A.java", "class A { int b; }");
    try (GitRepository repository = GitRepository.open(story.folder(), warnings)) {
      History history = repository.history("HEAD");
      Predicate<String> counts = path -> path.endsWith(".java");
      ResultKind kind = new ResultKind("files", "test", "test");
      return LookedAt.of(
          QualityScope.AUTO,
          many,
          () ->
              repository.files(history.head()).regular().stream()
                  .filter(file -> counts.test(file.path()))
                  .toList(),
          () -> repository.versions(history, counts, ResultStore.none(), kind),
          warnings);
    }
  }

  @Test
  void all_of_a_history_with_few_contents_is_looked_at() {
    LookedAt all = unchosen(4);

    assertThat(all.scope()).isEqualTo(QualityScope.HISTORY);
    assertThat(all.files())
        .extracting(FileVersion::path)
        .containsExactlyInAnyOrder("A.java", "A.java", "A.java", "B.java");
    assertThat(warnings.texts()).isEmpty();
  }

  @Test
  void the_newest_commit_alone_is_looked_at_where_there_are_many() {
    LookedAt newest = unchosen(3);

    assertThat(newest.scope()).isEqualTo(QualityScope.HEAD);
    assertThat(newest.files()).extracting(FileVersion::path).containsExactly("A.java");
    assertThat(warnings.texts())
        .containsExactly(
            "source files had 4 contents in this history, more than 3, so rules looked at those of"
                + " the newest commit alone; --quality history looks at all");
  }
}
