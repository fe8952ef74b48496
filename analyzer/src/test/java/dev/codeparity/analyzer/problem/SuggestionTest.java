package dev.codeparity.analyzer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {
  private static final List<String> BRANCHES = List.of("main", "develop", "release/1.x");

  @Test
  void swapped_letters_find_their_name() {
    assertThat(Suggestion.nearest("mian", BRANCHES)).contains("main");
  }

  @Test
  void case_does_not_matter() {
    assertThat(Suggestion.nearest("Develop", BRANCHES)).contains("develop");
  }

  @Test
  void nothing_is_suggested_for_another_word() {
    assertThat(Suggestion.nearest("feature/login", BRANCHES)).isEmpty();
  }

  @Test
  void a_name_without_a_common_letter_is_not_suggested() {
    assertThat(Suggestion.nearest("x", List.of("y", "ab"))).isEmpty();
  }

  @Test
  void the_first_of_equally_close_names_is_suggested() {
    assertThat(Suggestion.nearest("v1.2", List.of("v1.1", "v1.3"))).contains("v1.1");
  }

  @Test
  void the_clause_reads_as_a_question() {
    assertThat(Suggestion.clause("mian", BRANCHES)).isEqualTo(": did you mean 'main'?");
  }
}
