package dev.codeparity.analyzer.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tags are releases by their names. */
class ReleaseTagsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1.0",
        "1.2.3",
        "V2.10.4",
        "checkstyle-10.12.4",
        "maven-3.9.1",
        "log4j-2.17.0",
        "log4j2-2.17.0",
        "rel/2.17",
        "release/v4.0.0",
        "REL_14_2",
        "v1-2-3",
        "4.1.0.Final",
        "5.3.0.RELEASE",
        "1.0-GA",
        "6.0.0.SP1",
        "2024.01.15"
      })
  void a_name_that_ends_in_a_version_is_one(String name) {
    assertThat(ReleaseTags.isRelease(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1.0-rc1",
        "v1.0.0-rc.1",
        "v1.0.0-rc1.2",
        "2.0.0-beta.11",
        "3.0-alpha-2",
        "5.0.0.M1",
        "1.0.0.CR2",
        "1.0.0-SNAPSHOT",
        "v0.14.2-dev1",
        "v0.76.1.dev",
        "nightly-2024.01.15",
        "canary/1.2.3",
        "v8",
        "latest",
        "",
        "1.",
        "v1.2-"
      })
  void a_forerunner_or_a_name_without_a_version_is_none(String name) {
    assertThat(ReleaseTags.isRelease(name)).isFalse();
  }

  @Test
  void a_hostile_name_takes_no_time() {
    assertThat(ReleaseTags.isRelease("1.".repeat(100_000))).isFalse();
    assertThat(ReleaseTags.isRelease("1".repeat(199))).isFalse();
  }
}
