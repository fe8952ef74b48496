package dev.codeparity.analyzer.language;

import static dev.codeparity.analyzer.language.LineKind.BLANK;
import static dev.codeparity.analyzer.language.LineKind.CODE;
import static dev.codeparity.analyzer.language.LineKind.COMMENT;
import static dev.codeparity.analyzer.language.LineKind.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineScannerTest {
  @Test
  void code_comment_and_blank_lines_are_told_apart() {
    LineScan scan = scan("A.java", "/* a", "", " */", "int a; // b", "// c", "\t ", "}");

    assertThat(kinds(scan)).containsExactly(COMMENT, BLANK, COMMENT, CODE, COMMENT, BLANK, CODE);
    assertThat(scan.codeLines()).isEqualTo(2);
  }

  @Test
  void comment_marks_in_literals_begin_no_comment() {
    LineScan scan = scan("A.java", "s = \"/*\" + '\"' + \"//\\\"/*\";", "int b;");

    assertThat(kinds(scan)).containsExactly(CODE, CODE);
  }

  @Test
  void lines_within_a_literal_are_code_even_if_empty() {
    LineScan scan = scan("A.java", "s = \"\"\"", "", "  // no comment", "\"\"\";", "// comment");

    assertThat(kinds(scan)).containsExactly(CODE, CODE, CODE, CODE, COMMENT);
  }

  @Test
  void lines_that_differ_in_white_space_and_comments_have_equal_hashes() {
    LineScan scan =
        scan("A.java", "if (a) { // one", "  if( a )\t{", "/* two */ if (a) {\r", "if (b) {");

    assertThat(scan.codeHash(1)).isEqualTo(scan.codeHash(0)).isEqualTo(scan.codeHash(2));
    assertThat(scan.codeHash(3)).isNotEqualTo(scan.codeHash(0));
  }

  @Test
  void white_space_within_literals_counts_in_hashes() {
    LineScan scan = scan("A.java", "s = \"a b\";", "s = \"ab\";", "s=\"a b\" ;");

    assertThat(scan.codeHash(0)).isNotEqualTo(scan.codeHash(1)).isEqualTo(scan.codeHash(2));
  }

  @Test
  void the_hash_is_zero_for_lines_without_code_only() {
    LineScan scan = scan("A.java", "// a", "", "b", "\"\"\"", "", "\"\"\"");

    assertThat(hashes(scan)).startsWith(0L, 0L).hasSize(6);
    assertThat(hashes(scan).subList(2, 6)).doesNotContain(0L);
  }

  @Test
  void a_last_line_without_line_feed_counts() {
    assertThat(text("").lines()).isZero();
    assertThat(text("a").lines()).isEqualTo(1);
    assertThat(text("a\n").lines()).isEqualTo(1);
    assertThat(text("a\n\nb").lines()).isEqualTo(3);
    assertThat(scan("A.java", "a", "", "b").lines()).isEqualTo(3);
  }

  @Test
  void a_file_without_language_has_no_code() {
    LineScan scan = scan("notes.txt", "int a;", " ", "int  a ;");

    assertThat(scan.isCode()).isFalse();
    assertThat(kinds(scan)).containsExactly(TEXT, BLANK, TEXT);
    assertThat(scan.codeHash(0)).isEqualTo(scan.codeHash(2)).isNotZero();
    assertThat(scan.codeLines()).isZero();
  }

  @Test
  void lines_of_punctuation_and_imports_are_trivial() {
    LineScan scan =
        scan("A.java", "import a.B;", "  });", "} else {", "int a;", "// x", "", "importer();");

    assertThat(trivial(scan)).containsExactly(0, 1);
  }

  @Test
  void a_statement_that_begins_with_the_word_of_an_import_is_not_trivial() {
    assertThat(trivial(scan("A.cs", "using System;", "using (var a = b)", "using var a = F(b);")))
        .containsExactly(0);
    assertThat(trivial(scan("a.js", "import a from 'a';", "import('a')"))).containsExactly(0);
    assertThat(trivial(scan("a.c", "#include <a.h>", "#  include <b.h>", "#define A 1")))
        .containsExactly(0, 1);
  }

  private static LineScan scan(String path, String... lines) {
    return LineScanner.scan(
        String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Languages.standard().of(path));
  }

  private static LineScan text(String content) {
    return LineScanner.text(content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<LineKind> kinds(LineScan scan) {
    return IntStream.range(0, scan.lines()).mapToObj(scan::kind).toList();
  }

  private static List<Long> hashes(LineScan scan) {
    return IntStream.range(0, scan.lines()).mapToObj(scan::codeHash).toList();
  }

  private static List<Integer> trivial(LineScan scan) {
    return IntStream.range(0, scan.lines()).filter(scan::isTrivial).boxed().toList();
  }
}
