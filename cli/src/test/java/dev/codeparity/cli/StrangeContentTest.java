package dev.codeparity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a repository holds: a whole report, and never a trace. */
class StrangeContentTest {
  private Workplace place;

  @BeforeEach
  void nameFolders(@TempDir Path home) {
    place = new Workplace(home);
  }

  @Test
  void a_malformed_mailmap_is_survived() {
    place
        .story()
        .commit("mailmap")
        .text(".mailmap", "<<>> nobody\n<\n>\nAnn <ann@example.org\n\u0000\n# fine\n")
        .folder();

    place.analysed();
    assertThat(place.commits()).hasSize(4);
  }

  @Test
  void malformed_attributes_are_survived() {
    place
        .story()
        .commit("attributes")
        .text(".gitattributes", "[[[ linguist-generated\n*** -\n\"\\ a=b\n!x text\n")
        .folder();

    place.analysed();
    assertThat(place.commits()).hasSize(4);
  }

  @Test
  void submodules_are_skipped_and_counted() throws IOException {
    place
        .story()
        .commit("module")
        .submodule("lib", "1234567890123456789012345678901234567890")
        .commit("code")
        .write("lib2/Main.java", "class Main {}")
        .folder();

    assertThat(place.analysed().err()).isEmpty();
    assertThat(Files.readString(place.out().resolve("manifest.json")))
        .containsPattern("\"submodule_changes\": ?1");
  }

  @Test
  void pointers_to_large_files_are_text() {
    place
        .story()
        .commit("pointer")
        .write(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text")
        .write(
            "model.bin",
            "version https://git-lfs.github.com/spec/v1",
            "oid sha256:" + "4d7a2146".repeat(8),
            "size 12345")
        .folder();

    assertThat(place.analysed().err()).isEmpty();
    assertThat(place.column("code_lines_added")).endsWith("0");
  }

  @Test
  void a_file_of_a_million_lines_is_survived() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 1_000_000; i++) {
      text.append("int a").append(i).append(";\n");
    }
    place
        .story()
        .commit("million")
        .text("Million.java", text.toString())
        .commit("edited")
        .text("Million.java", text.insert(text.length() / 2, "\nint inserted;\n").toString())
        .folder();

    place.analysed();
    assertThat(place.column("lines_added")).endsWith("1000000", "3");
  }

  @Test
  void one_line_of_two_million_characters_is_survived() {
    place
        .story()
        .commit("long")
        .text("min.js", "var a=" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + ";")
        .folder();

    place.analysed();
    assertThat(place.commits()).hasSize(4);
  }

  @Test
  void paths_that_are_not_utf_8_are_survived() {
    place
        .story()
        .commit("paths")
        .write("caf\uDCE9/Sum.java", "int one = 1;")
        .write("new\nline.java", "int one = 1;")
        .write("quote\"and,comma.java", "int one = 1;")
        .commit("fix path")
        .message("Fix wrong number")
        .replace("caf\uDCE9/Sum.java", "1", "2")
        .folder();

    assertThat(place.analysed().err()).isEmpty();
    assertThat(place.column("code_lines_added")).endsWith("3", "1");
  }

  @Test
  void messages_in_other_encodings_are_survived() {
    place
        .story()
        .commit("latin")
        .encoding("ISO-8859-1")
        .message("Gr\u00fc\u00dfe")
        .write("a.txt", "a")
        .commit("unknown")
        .encoding("no-such-encoding")
        .rawMessage("Fix \uDCE9\uDCFF\n")
        .write("a.txt", "b")
        .folder();

    assertThat(place.analysed().err()).isEmpty();
    assertThat(place.column("subject")).contains("Gr\u00fc\u00dfe");
  }

  @Test
  void strange_times_names_messages_and_files_are_survived() {
    place
        .story()
        .commit("empty message")
        .rawMessage("")
        .text("no newline", "x")
        .commit("before the epoch")
        .at("1965-01-01T00:00:00Z")
        .bytes("binary", (byte) 0, (byte) 1, (byte) 0xff)
        .commit("far future")
        .at("2190-01-01T00:00:00Z")
        .text("Broken.java", "class { ((( \"")
        .commit("nobody")
        .by("", "")
        .rawMessage("not UTF-8: \u00e9")
        .symlink("link", "/etc/passwd")
        .submodule("module", "1234567890123456789012345678901234567890")
        .commit("formula")
        .message("=cmd|' /C calc'!A0")
        .text("=HYPERLINK()", "x\r\ny\r\n")
        .folder();

    place.analysed();
    assertThat(place.commits()).hasSize(8);
  }

  @Test
  void only_human_commits_get_a_plain_answer() {
    place.story();

    assertThat(place.analysed().out()).doesNotContain("NaN", "Infinity").isNotBlank();
  }
}
