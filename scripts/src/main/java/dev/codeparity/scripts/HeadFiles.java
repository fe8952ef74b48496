package dev.codeparity.scripts;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of a repository's HEAD, read through the git command. */
final class HeadFiles implements AutoCloseable {
  private final List<Entry> entries;
  private final Process contents;
  private final OutputStream requests;
  private final DataInputStream answers;

  /** A file by its blob id and path. */
  record Entry(String blob, String path) {}

  private HeadFiles(List<Entry> entries, Process contents) {
    this.entries = entries;
    this.contents = contents;
    requests = contents.getOutputStream();
    answers = new DataInputStream(new BufferedInputStream(contents.getInputStream()));
  }

  static HeadFiles open(Path repository) throws IOException {
    Process list = git(repository, "ls-tree", "-r", "-z", "--full-tree", "HEAD");
    String listed = new String(list.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    List<Entry> entries = new ArrayList<>();
    for (String line : listed.split("\0", -1)) {
      int tab = line.indexOf('\t');
      if (line.startsWith("100") && tab > 0) {
        String blob = line.substring(line.lastIndexOf(' ', tab) + 1, tab);
        entries.add(new Entry(blob, line.substring(tab + 1)));
      }
    }
    return new HeadFiles(List.copyOf(entries), git(repository, "cat-file", "--batch"));
  }

  List<Entry> entries() {
    return entries;
  }

  /** The bytes of a file; none where the object is missing. */
  byte[] content(Entry entry) throws IOException {
    requests.write((entry.blob() + "\n").getBytes(StandardCharsets.US_ASCII));
    requests.flush();
    String head = line();
    if (head.endsWith("missing")) {
      return new byte[0];
    }
    byte[] content = new byte[Integer.parseInt(head.substring(head.lastIndexOf(' ') + 1))];
    answers.readFully(content);
    answers.readByte();
    return content;
  }

  @Override
  public void close() throws IOException {
    requests.close();
    contents.destroy();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (byte b = answers.readByte(); b != '\n'; b = answers.readByte()) {
      line.append((char) b);
    }
    return line.toString();
  }

  private static Process git(Path repository, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-C", repository.toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
