package dev.codeparity.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForgeTest {
  @ParameterizedTest
  @CsvSource({
    "https://github.com/apache/maven.git,         https://github.com/apache/maven/commit/abc",
    "https://github.com/apache/maven,             https://github.com/apache/maven/commit/abc",
    "git@github.com:apache/maven.git,             https://github.com/apache/maven/commit/abc",
    "ssh://git@github.com:22/apache/maven.git,    https://github.com/apache/maven/commit/abc",
    "github.com:apache/maven.git,                 https://github.com/apache/maven/commit/abc",
    "https://gitlab.com/a/b/c.git/,               https://gitlab.com/a/b/c/-/commit/abc",
    "https://gitlab.gnome.org/GNOME/glib.git,     https://gitlab.gnome.org/GNOME/glib/-/commit/abc",
    "https://codeberg.org/forgejo/forgejo.git,    https://codeberg.org/forgejo/forgejo/commit/abc",
    "https://bitbucket.org/atlassian/x.git,       https://bitbucket.org/atlassian/x/commits/abc"
  })
  void commits_of_a_known_forge_have_an_address(String remote, String address) {
    assertThat(Forge.of(remote).orElseThrow().commit("abc")).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "app",
        "",
        "https://git.example.org/a/b.git",
        "https://github.com.evil.org/a/b",
        "javascript:alert(1)",
        "https://github.com/a/b?x=<script>",
        "file:///srv/git/a.git"
      })
  void other_places_have_none(String remote) {
    assertThat(Forge.of(remote)).isEmpty();
  }
}
