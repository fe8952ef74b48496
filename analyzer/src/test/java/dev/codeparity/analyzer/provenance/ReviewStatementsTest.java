package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is named as a reviewer, in forms that real histories have. */
class ReviewStatementsTest {
  private static List<String> reviewers(String... lines) {
    return ReviewStatements.of("Fix sum\n\n" + String.join("\n", lines)).stream()
        .map(statement -> statement.reviewer().name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Reviewed-by: Ben Cole <ben@example.org>                | Ben Cole",
        "reviewed-by: Ben Cole <ben@example.org>                | Ben Cole",
        "Acked-by: Ben Cole <ben@example.org>                   | Ben Cole",
        "Approved-by: Ben Cole                                  | Ben Cole",
        "Reviewed by: Ben Cole                                  | Ben Cole",
        "Reviewed By:  Ben Cole (applied with some changes)     | Ben Cole",
        "Reviewed-by: Cole, Ben <ben@example.org>               | Cole, Ben",
        "Reviewed-by: bcole                                     | bcole",
        "Reviewers: Ben Cole <ben@example.org>                  | Ben Cole",
        "Reviewers: Ben Cole <None>                             | Ben Cole",
        "Reviewer: Ben Cole <ben@example.org>                   | Ben Cole"
      })
  void a_reviewer_is_named(String line, String name) {
    assertThat(reviewers(line)).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Reviewed by:",
        "Reviewed by: /me",
        "Reviewed-by: none",
        "Reviewed By: ccr-6542",
        "Reviewed-on: https://review.example.org/c/42",
        "Change-Id: I77bd04dd8c5401b0f0afcda43daffd6556c6e584",
        "Reviewers: bcole, areed",
        "Reviewers: #project-reviewers",
        "Tested-by: Ben Cole <ben@example.org>",
        "Reported-by: Ben Cole <ben@example.org>",
        "Co-authored-by: Ben Cole <ben@example.org>",
        "Signed-off-by: Ben Cole <ben@example.org>",
        "This was reviewed by: nobody, 12 times"
      })
  void nobody_is_named_as_reviewer(String line) {
    assertThat(reviewers(line)).isEmpty();
  }

  @Test
  void a_list_names_several() {
    assertThat(reviewers("Reviewers: Ben Cole <b@example.org>,  Cid Day <c@example.org> "))
        .containsExactly("Ben Cole", "Cid Day");
    assertThat(reviewers("Reviewed-by: bcole, cday")).containsExactly("bcole", "cday");
    assertThat(reviewers("Reviewed by:  Ben Cole, Cid Day")).containsExactly("Ben Cole", "Cid Day");
  }

  @Test
  void a_line_of_the_body_counts_where_a_forge_wrote_below_it() {
    assertThat(
            reviewers(
                "Body.", "", "Reviewers: Ben Cole <b@example.org>", "", "This closes #3710 from x"))
        .containsExactly("Ben Cole");
  }

  @Test
  void what_is_quoted_or_shown_names_nobody() {
    assertThat(reviewers("Text.", "> Reviewed-by: Ben Cole <b@example.org>", "", "End.")).isEmpty();
    assertThat(reviewers("```", "Reviewed-by: Ben Cole <b@example.org>", "```", "", "End."))
        .isEmpty();
    assertThat(
            reviewers(
                "<!-- please fill in", "Reviewed-by: Ben Cole <b@example.org>", "-->", "", "X"))
        .isEmpty();
  }

  @Test
  void a_part_of_a_squash_that_was_reviewed_is_not_the_whole() {
    assertThat(
            reviewers(
                "* Add sum",
                "",
                "Reviewed-by: Ben Cole <b@example.org>",
                "",
                "* Add product",
                "",
                "Some words."))
        .isEmpty();
  }

  @Test
  void the_subject_is_no_statement() {
    assertThat(ReviewStatements.of("Reviewed-by: Ben Cole <b@example.org>")).isEmpty();
  }

  @Test
  void a_folded_trailer_is_read_whole() {
    assertThat(reviewers("Reviewed-by: Ben Cole", " <ben@example.org>"))
        .containsExactly("Ben Cole");
  }

  @Test
  void a_hostile_line_is_read_in_a_moment() {
    String line = "Reviewed-by: " + "a ".repeat(500_000) + "<".repeat(500_000);

    assertThat(reviewers(line)).hasSizeLessThanOrEqualTo(50);
    assertThat(reviewers("Reviewers: " + "A <a@b.c>, ".repeat(100_000))).hasSize(50);
  }

  @RepeatedTest(50)
  void any_bytes_are_survived(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String[] words = {
      "Reviewed-by:",
      "Acked-by",
      ":",
      "<",
      ">",
      "\n",
      "\n\n",
      " ",
      "Ben",
      "@",
      ",",
      ">",
      "\u0000",
      "\uD800",
      "Reviewers:",
      "* ",
      "\t",
      "<!--",
      "-->",
      "```",
      "(",
      ")",
      "\r",
      "This reverts commit"
    };
    StringBuilder message = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      message.append(words[random.nextInt(words.length)]);
    }

    assertThatCode(() -> ReviewStatements.of(message.toString())).doesNotThrowAnyException();
  }
}
