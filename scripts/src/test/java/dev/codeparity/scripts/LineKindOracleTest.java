package dev.codeparity.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.language.Language;
import dev.codeparity.analyzer.language.Languages;
import dev.codeparity.analyzer.language.LineScan;
import dev.codeparity.analyzer.language.LineScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The scanner against real lexers on the analyzer's corpus. Left out are files that PMD's lexers
 * cannot read: raw literals of C# 11 and Swift, templates with escaped back-ticks, here-documents
 * and block comments of Ruby, and all comments of PHP.
 */
class LineKindOracleTest {
  /**
   * {@code differing} counts the lines that PMD gets wrong: a blank one in a raw literal of Rust.
   */
  @ParameterizedTest
  @CsvSource({
    "Tricky.java, 0",
    "tricky.c, 0",
    "tricky.cpp, 0",
    "Tricky.cs, 0",
    "tricky.go, 0",
    "tricky.js, 0",
    "tricky.ts, 0",
    "Tricky.kt, 0",
    "tricky.py, 0",
    "plain.rb, 0",
    "tricky.rs, 1",
    "tricky.swift, 0",
  })
  void the_scanner_finds_the_code_lines_that_a_lexer_finds(String file, int differing)
      throws IOException {
    byte[] content = read(file);
    Language language = Languages.standard().of(file).orElseThrow();
    LineScan scan = LineScanner.code(content, language);
    BitSet found = new BitSet();
    IntStream.range(0, scan.lines()).filter(scan::isCodeLine).forEach(found::set);
    BitSet expected =
        LineKindOracle.codeLines(language.name(), new String(content, StandardCharsets.UTF_8))
            .orElseThrow();

    found.xor(expected);

    assertThat(found.cardinality()).as("differing lines: %s", found).isEqualTo(differing);
  }

  private static byte[] read(String file) throws IOException {
    try (var resource = LineKindOracleTest.class.getResourceAsStream("/line-kinds/" + file)) {
      assertThat(resource).as(file).isNotNull();
      return resource.readAllBytes();
    }
  }
}
