package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeSubjectTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Merge branch 'main' into topic",
        "Merge remote-tracking branch 'origin/master' into topic",
        "Merge branch 'master' of https://gitbox.apache.org/repos/asf/maven",
        "Merge branch 'topic' of github.com:owner/name into topic",
        "Merge remote-tracking branch 'origin/feat/x' into feat/x",
        "Merge branch 'stable-7.8'",
        "Merge branch '5.3.x' into 6.0.x",
        "Merge branch '6.0.x'",
        "Merge remote-tracking branch 'origin/stable-3.x'",
        "Merge branch 'release-2021-patches'",
        "Merge branch 'release/2.4'",
        "Merge branch '1.9.2-SNAPSHOT' into 1.10.0-SNAPSHOT",
        "Merge branch 'beta_2.10'"
      })
  void a_line_of_development_was_carried_on(String subject) {
    assertThat(MergeSubject.carriesLineOn(subject)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Merge branch 'topic'",
        "Merge branch 'topic' into main",
        "Merge branch 'topic' of github.com:fork/name",
        "Merge remote-tracking branch 'fork/topic' into release",
        "Merge pull request #12 from owner/main",
        "Merged in topic (pull request #12)",
        "Merge branch 'gh-1234'",
        "Merge branch 'SPR-12345'",
        "Merge branch 'patch-1' of github.com:fork/name",
        "Merge branch 'spring-framework-5.3'",
        "Merge branch 'cleanup-5.3.x'",
        "Merge branch '123'",
        "Merge tag 'drm-fixes' of git://example.org/drm",
        "Fix the merge"
      })
  void a_branch_was_merged(String subject) {
    assertThat(MergeSubject.carriesLineOn(subject)).isFalse();
  }
}
