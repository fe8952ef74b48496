package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "JGit Bot <jgit-bot@eclipse.org>",
        "Hudson CI <hudson@example.org>",
        "Jenkins Buildbot <jenkins@gromacs.org>",
        "Gobot Gobot <gobot@golang.org>",
        "Gerrit Code Review <noreply-gerritcodereview@google.com>",
        "Kubernetes Prow Robot <k8s-ci-robot@users.noreply.github.com>",
        "bors <bors@rust-lang.org>",
        "Zuul <zuul@review.opendev.org>",
        "BuildBot <buildbot@rampaginggeek.com>"
      })
  void a_service_is_nobody(String identity) {
    assertThat(Services.isOne(CoAuthors.person(identity))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Simon Talbot <simon.talbot@example.org>",
        "Abbot Lowell <abbot@example.org>",
        "Kate Hudson <kate@example.org>",
        "Travis Pratt <travis@example.org>",
        "Gerrit van Dyk <gerrit@example.org>",
        "Marci Day <marci@example.org>",
        "Ann Reed <12+annreed@users.noreply.github.com>"
      })
  void a_person_is_none(String identity) {
    assertThat(Services.isOne(CoAuthors.person(identity))).isFalse();
  }
}
