package dev.codeparity.corpus.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.corpus.process.Outcome.Kind;
import dev.codeparity.corpus.result.ResultFolders;
import dev.codeparity.fixtures.CorpusFixture;
import dev.codeparity.fixtures.DemoRepository;
import dev.codeparity.fixtures.GitFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real workers, on repositories that are fit, and on such as are not. */
class WorkerPoolTest {
  @TempDir private Path folder;

  @Test
  void a_repository_is_analysed_once() throws Exception {
    String repository = small().toString();
    Outcome first = run(task("first", repository, Limits.DEFAULT));
    Outcome second = run(task("second", repository, Limits.DEFAULT));
    assertThat(first.kind()).as(first.reason()).isEqualTo(Kind.DONE);
    assertThat(second.kind()).isEqualTo(Kind.FOUND);
    assertThat(second.place()).isEqualTo(first.place());
    assertThat(ResultFolders.tables(Path.of(first.place())).resolve("commits.csv"))
        .isNotEmptyFile();
  }

  @Test
  void a_task_that_is_run_once_more_tells_of_its_own_result_as_new() throws Exception {
    Path repository = small();
    run(repository, Limits.DEFAULT);
    assertThat(run(repository, Limits.DEFAULT).kind()).isEqualTo(Kind.DONE);
  }

  @Test
  void a_new_commit_is_a_new_result() throws Exception {
    Path place = folder.resolve("app");
    GitFixture repo = GitFixture.in(place).commit("one").write("a.txt", "1");
    repo.folder();
    Outcome before = run(place, Limits.DEFAULT);
    repo.commit("two").write("a.txt", "2").folder();
    Outcome after = run(place, Limits.DEFAULT);
    assertThat(after.kind()).as(after.reason()).isEqualTo(Kind.DONE);
    assertThat(after.place()).isNotEqualTo(before.place());
  }

  @Test
  void a_copy_of_a_repository_elsewhere_is_analysed_and_not_kept() throws Exception {
    Path repository = small();
    Outcome remote = run(task("run", repository.toUri().toString(), Limits.DEFAULT));
    assertThat(remote.kind()).as(remote.reason()).isEqualTo(Kind.DONE);
    try (var files = Files.walk(folder.resolve("results"))) {
      assertThat(files).noneMatch(path -> path.toString().contains("copy.git"));
    }
  }

  @Test
  void a_repository_is_never_written_to() throws Exception {
    Path repository = small();
    String before = listing(repository);
    run(repository, Limits.DEFAULT);
    assertThat(listing(repository)).isEqualTo(before);
  }

  @Test
  void what_is_no_repository_is_told_in_one_line() throws Exception {
    Outcome outcome = run(folder.resolve("nowhere"), Limits.DEFAULT);
    assertThat(outcome.kind()).isEqualTo(Kind.UNUSABLE);
    assertThat(outcome.reason()).contains("no such folder").doesNotContain("\n");
  }

  @Test
  void a_repository_that_is_too_large_is_left_out() throws Exception {
    Path place = folder.resolve("large");
    byte[] noise = new byte[3 << 20];
    new java.util.Random(1).nextBytes(noise);
    GitFixture.in(place).commit("one").bytes("noise.bin", noise).folder();
    assertThat(run(place, new Limits(60, 512, 2)).kind()).isEqualTo(Kind.SIZE);
  }

  @Test
  void a_repository_that_takes_too_long_is_given_up_and_the_next_goes_well() throws Exception {
    Path demo = DemoRepository.in(folder.resolve("demo")).folder();
    assertThat(run(demo, new Limits(1, 512, 1000)).kind()).isEqualTo(Kind.TIME);
    Outcome next = run(small(), new Limits(300, 512, 1000));
    assertThat(next.kind()).as(next.reason()).isEqualTo(Kind.DONE);
  }

  @Test
  void a_repository_that_takes_too_much_memory_is_given_up_and_the_next_goes_well()
      throws Exception {
    Path place = folder.resolve("wordy");
    GitFixture.in(place).commit("one").message("x".repeat(40 << 20)).folder();
    assertThat(run(place, new Limits(300, 64, 1000)).kind()).isEqualTo(Kind.HEAP);
    Outcome next = run(small(), new Limits(300, 64, 1000));
    assertThat(next.kind()).as(next.reason()).isEqualTo(Kind.DONE);
  }

  private Path small() {
    CorpusFixture.in(folder.resolve("corpus"), new CorpusFixture.Plan(1, 20, 1, 0), 1);
    return folder.resolve("corpus/r00000");
  }

  private Outcome run(Path repository, Limits limits) throws Exception {
    return run(task("run", repository.toString(), limits));
  }

  private static Outcome run(Task task) throws Exception {
    return WorkerPool.ofProcess().run(new WorkerCommand(task.limits().heapMebibytes()), task);
  }

  private Task task(String run, String repository, Limits limits) {
    String results = folder.resolve("results").toString();
    return new Task("app", repository, run, results, new TreeMap<>(), "", limits);
  }

  private static String listing(Path folder) throws IOException {
    StringBuilder text = new StringBuilder();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted().toList()) {
        text.append(file).append(' ').append(Files.getLastModifiedTime(file)).append('\n');
      }
    }
    return text.toString();
  }
}
