package dev.codeparity.analyzer.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.measure.CommitRecord;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Provenance;
import dev.codeparity.fixtures.GitFixture;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much of the AI work says so of itself, where a record of lines tells of it too. */
class DisclosureTest {
  @TempDir private Path folder;

  private Disclosure disclosure(int notesAlone, int both, int trailersAlone) {
    int all = notesAlone + both + trailersAlone;
    GitFixture repo = GitFixture.in(folder);
    for (int i = 0; i < all; i++) {
      repo.commit("c" + i).write("a.txt", "a" + i);
    }
    List<CommitRecord> commits =
        new Analyzer().analyze(AnalysisRequest.defaults(repo.folder())).commits();
    Map<String, Set<Channel>> channels = new HashMap<>();
    for (int i = 0; i < all; i++) {
      Set<Channel> of = EnumSet.noneOf(Channel.class);
      if (i < notesAlone + both) {
        of.add(Channel.GIT_NOTE);
      }
      if (i >= notesAlone) {
        of.add(Channel.TRAILER);
      }
      channels.put(commits.get(i).commit(), of);
    }
    return Disclosure.of(commits, commits, channels);
  }

  @Test
  void with_enough_records_of_lines_a_repository_tells_of_itself() {
    Disclosure own = disclosure(18, 12, 10);

    assertThat(own.isOwn()).isTrue();
    assertThat(own.known()).isEqualTo(30);
    assertThat(own.knownDisclosed()).isEqualTo(12);
  }

  @Test
  void with_few_of_them_git_ai_is_spoken_of() {
    Disclosure few = disclosure(7, 12, 10);

    assertThat(few.isOwn()).isFalse();
    assertThat(few.knownDisclosed() / (double) few.known()).isCloseTo(0.4695, within(0.0001));
  }

  @Test
  void a_record_of_a_persons_lines_alone_tells_of_no_ai() {
    Disclosure own = disclosure(20, 0, 0);

    assertThat(own.work()).allMatch(commit -> commit.label().provenance() == Provenance.HUMAN);
    assertThat(own.work()).noneMatch(own::isByLine);
  }

  @Test
  void labels_of_two_sources_find_what_either_finds() {
    // of 30 noted 12 say so, of 22 that say so 12 are noted
    assertThat(disclosure(18, 12, 10).sensitivity())
        .isCloseTo(1 - (1 - 12 / 30.0) * (1 - 12 / 22.0), within(1e-12));
  }

  @Test
  void without_records_of_lines_labels_find_what_is_disclosed() {
    assertThat(disclosure(0, 0, 5).sensitivity()).isCloseTo(678 / 1444.0, within(1e-12));
  }

  @Test
  void where_every_disclosed_commit_is_noted_nothing_is_missed() {
    assertThat(disclosure(20, 10, 0).sensitivity()).isEqualTo(1);
  }

  @Test
  void where_nobody_says_so_nothing_is_known_of_what_is_missed() {
    assertThat(disclosure(25, 0, 0).sensitivity()).isZero();
  }
}
