package dev.codeparity.corpus.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.codeparity.analyzer.problem.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusFileTest {
  @TempDir private Path folder;

  @Test
  void folders_are_meant_from_where_the_file_lies() throws IOException {
    assertThat(read("repository\nclones/app\n"))
        .extracting(Entry::name, Entry::repository)
        .containsExactly(tuple("clones/app", folder.resolve("clones/app").toString()));
  }

  @Test
  void every_column_that_is_not_known_is_a_label() throws IOException {
    Entry entry = read("Repository,name,rev,as_of,Team,kind\nr,app,v1,2026-01-31,east,\n").get(0);
    assertThat(entry.labels()).containsExactly(Map.entry("team", "east"));
    assertThat(entry.name()).isEqualTo("app");
    assertThat(entry.rev()).isEqualTo("v1");
    assertThat(entry.asOf()).isEqualTo("2026-01-31");
  }

  @Test
  void an_address_goes_without_its_password_by_name() throws IOException {
    Entry entry = read("repository\nhttps://me:secret@example.org/app.git\n").get(0);
    assertThat(entry.name()).isEqualTo("https://example.org/app.git");
    assertThat(entry.repository()).contains("secret");
  }

  @Test
  void the_same_name_twice_is_an_error_that_tells_where() {
    assertThatThrownBy(() -> read("repository,rev\na,v1\nb,v1\na,v2\n"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("corpus.csv, row 4, column repository: 'a' is in row 2 already");
  }

  @Test
  void a_file_without_repositories_is_an_error() {
    assertThatThrownBy(() -> read("name\na\n"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no column 'repository'");
    assertThatThrownBy(() -> read("repository\n"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("names no repository");
  }

  private List<Entry> read(String text) throws IOException {
    Path file = folder.resolve("corpus.csv");
    Files.writeString(file, text);
    return CorpusFile.read(file);
  }
}
