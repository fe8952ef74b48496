package dev.codeparity.analyzer.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files full of traps, each with its kinds beside it, one letter a line: C code, T trivial code, c
 * comment, b blank. The scripts module compares the same files with real lexers.
 */
class LineKindCorpusTest {
  static final List<String> FILES =
      List.of(
          "Tricky.java",
          "tricky.c",
          "tricky.cpp",
          "tricky.m",
          "Tricky.cs",
          "RawLiterals.cs",
          "tricky.go",
          "tricky.js",
          "templates.js",
          "tricky.ts",
          "Tricky.kt",
          "Tricky.scala",
          "tricky.groovy",
          "tricky.dart",
          "tricky.py",
          "tricky.rb",
          "plain.rb",
          "tricky.php",
          "plain.php",
          "tricky.rs",
          "tricky.swift",
          "RawLiterals.swift",
          "tricky.sh",
          "tricky.lua",
          "tricky.pl",
          "tricky.sql");

  @ParameterizedTest
  @FieldSource("FILES")
  void traps_are_read_as_the_language_reads_them(String file) throws IOException {
    assertThat(letters(scan(file, read(file)))).isEqualTo(text(file + ".kinds").strip());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Tricky.java", "tricky.cpp", "Tricky.cs", "tricky.py", "tricky.rb"})
  void windows_line_ends_change_neither_kinds_nor_hashes(String file) throws IOException {
    LineScan unix = scan(file, read(file));
    LineScan windows =
        scan(file, text(file).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));

    assertThat(letters(windows)).isEqualTo(letters(unix));
    assertThat(IntStream.range(0, unix.lines()).mapToObj(windows::codeHash).toList())
        .isEqualTo(IntStream.range(0, unix.lines()).mapToObj(unix::codeHash).toList());
  }

  static LineScan scan(String file, byte[] content) {
    return LineScanner.scan(content, Languages.standard().of(file));
  }

  static byte[] read(String file) throws IOException {
    try (var resource = LineKindCorpusTest.class.getResourceAsStream("/line-kinds/" + file)) {
      assertThat(resource).as(file).isNotNull();
      return resource.readAllBytes();
    }
  }

  private static String text(String file) throws IOException {
    return new String(read(file), StandardCharsets.UTF_8);
  }

  private static String letters(LineScan scan) {
    StringBuilder letters = new StringBuilder();
    for (int line = 0; line < scan.lines(); line++) {
      String name = scan.kind(line).name();
      String letter = scan.isCodeLine(line) ? name : name.toLowerCase(Locale.ROOT);
      letters.append(scan.isTrivial(line) ? 'T' : letter.charAt(0));
    }
    return letters.toString();
  }
}
