package dev.codeparity.analyzer.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.problem.Warnings;
import dev.codeparity.fixtures.GitFixture;
import dev.codeparity.fixtures.RandomHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of the analysed repository is run or changed, and nothing is left behind elsewhere. */
class ReadOnlyTest {
  @TempDir Path folder;

  /** What a fresh process does; argument: the repository. */
  static final class FreshProcess {
    public static void main(String[] arguments) {
      System.out.println(Changes.of(Path.of(arguments[0]), "HEAD", 2).all().size());
    }
  }

  private static SortedMap<String, String> snapshot(Path root) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (var all = Files.walk(root)) {
      for (Path file : all.toList()) {
        files.put(
            root.relativize(file).toString(),
            Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS) + " " + Files.size(file));
      }
    }
    return files;
  }

  @Test
  void a_fresh_process_leaves_repository_and_home_as_they_were_and_runs_no_git() throws Exception {
    GitFixture repo = RandomHistory.in(folder.resolve("repo"), 1, 60).withWorkTree();
    Path home = Files.createDirectories(folder.resolve("home"));
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path fake = bin.resolve("git");
    Files.writeString(fake, "#!/bin/sh\necho called >> '" + folder.resolve("called") + "'\n");
    assertThat(fake.toFile().setExecutable(true)).isTrue();
    SortedMap<String, String> before = snapshot(repo.folder());

    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.home=" + home,
            "-cp",
            System.getProperty("java.class.path"),
            FreshProcess.class.getName(),
            repo.folder().toString());
    builder.environment().put("HOME", home.toString());
    builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
    builder.environment().put("PATH", bin.toString());
    builder.redirectError(folder.resolve("errors").toFile());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();

    assertThat(process.waitFor()).as(Files.readString(folder.resolve("errors"))).isZero();
    assertThat(Integer.parseInt(output)).isGreaterThanOrEqualTo(60);
    assertThat(snapshot(repo.folder())).isEqualTo(before);
    assertThat(snapshot(home)).hasSize(1);
    assertThat(folder.resolve("called")).doesNotExist();
  }

  @Test
  void commands_that_a_repository_configures_are_not_run() throws IOException {
    GitFixture repo =
        GitFixture.in(folder)
            .commit("one")
            .write(".gitattributes", "* filter=evil diff=evil merge=evil")
            .write("a.txt", "1")
            .commit("two")
            .append("a.txt", "2")
            .withWorkTree();
    Path called = folder.resolve("called");
    String command = "touch " + called;
    repo.damage()
        .file(
            "config",
            """
            [core]
            \trepositoryformatversion = 0
            \tfsmonitor = "%1$s"
            \tpager = "%1$s"
            \teditor = "%1$s"
            \tsshCommand = "%1$s"
            \tgitProxy = "%1$s"
            \thooksPath = %2$s
            [diff]
            \texternal = "%1$s"
            [diff "evil"]
            \tcommand = "%1$s"
            \ttextconv = "%1$s"
            [filter "evil"]
            \tclean = "%1$s"
            \tsmudge = "%1$s"
            \tprocess = "%1$s"
            [merge "evil"]
            \tdriver = "%1$s"
            [credential]
            \thelper = "!%1$s"
            [gpg]
            \tprogram = "%1$s"
            """
                .formatted(command, folder));
    SortedMap<String, String> before = snapshot(folder);

    Changes changes = Changes.of(repo);
    Warnings warnings = new Warnings();
    try (GitRepository repository = GitRepository.open(repo.folder(), warnings)) {
      repository.text(changes.history().head(), "a.txt");
    }

    assertThat(changes.files(repo.id("two"))).isEqualTo(List.of("MODIFIED a.txt +1 -0"));
    assertThat(called).doesNotExist();
    assertThat(snapshot(folder)).isEqualTo(before);
  }
}
