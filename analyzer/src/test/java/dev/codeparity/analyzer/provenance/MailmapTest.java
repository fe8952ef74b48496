package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.history.Person;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The oracle is {@code git check-mailmap}. */
class MailmapTest {
  private static final List<String> NAMES =
      List.of("Ann", "ann", "Ann Writer", "Old Name", "Cid", "Ümit");
  private static final List<String> ADDRESSES =
      List.of(
          "ann@example.org",
          "ANN@Example.org",
          "old@example.org",
          "bug@example.org",
          "joint@example.org",
          "cid@example.org",
          "nobody@example.org");
  private static final String MAILMAP =
      """
      # people
      Ann Writer <ann@example.org>
      <ann@example.org> <old@example.org>
      Proper Bug <proper@example.org> <bug@example.org>
      Ann Writer <ann@example.org> Old Name <joint@example.org>
      Cid Third <cid@example.org> ÜMIT <JOINT@example.org>
      <cid@example.org>
      Later Bug <bug@example.org> # trailing words
      not a line at all
      Broken <broken@example.org
        Spaced   <  spaced@example.org > <cid@example.org>
      """;

  @Test
  void people_are_mapped_as_git_maps_them(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve(".mailmap"), MAILMAP);
    git(folder, "", "init", "-q");
    List<Person> people = people().toList();
    StringBuilder asked = new StringBuilder();
    people.forEach(person -> asked.append(person).append('\n'));
    Mailmap mailmap = Mailmap.of(MAILMAP);

    List<String> ours = people.stream().map(person -> mailmap.map(person).toString()).toList();

    assertThat(ours).isEqualTo(git(folder, asked.toString(), "check-mailmap", "--stdin"));
  }

  @Test
  void without_a_mailmap_people_stay_as_they_are() {
    Person ann = new Person("Ann", "ann@example.org");

    assertThat(Mailmap.EMPTY.map(ann)).isEqualTo(ann);
  }

  private static Stream<Person> people() {
    return NAMES.stream()
        .flatMap(name -> ADDRESSES.stream().map(address -> new Person(name, address)));
  }

  private static List<String> git(Path folder, String input, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
    Process git = builder.start();
    try (var in = git.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String printed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(git.waitFor()).isZero();
    return printed.lines().toList();
  }
}
