package dev.codeparity.analyzer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which pieces of code stand in a text. */
class CodeTermsTest {
  private static Set<String> found(String text, String... terms) {
    return new CodeTerms(List.of(terms)).in(text);
  }

  @Test
  void words_are_whole() {
    assertThat(found("int notifyAll = exit1 + halt;", "notify", "exit", "halt", "int"))
        .containsExactlyInAnyOrder("halt", "int");
    assertThat(found("", "a")).isEmpty();
  }

  @Test
  void comments_and_literals_hold_no_terms() {
    String text =
        """
        // exit
        /* exit */ char c = '"'; String s = "exit \\" exit"; char d = '\\'';
        String t = \"""
            exit " exit\""";
        halt();
        """;

    assertThat(found(text, "exit", "halt")).containsExactly("halt");
  }

  @Test
  void tokens_of_a_term_follow_one_another() {
    assertThat(found("a.equals( /* ) */ null )", "equals(", "(null", "null)", "equals)"))
        .containsExactlyInAnyOrder("equals(", "(null", "null)");
    assertThat(found("new A()\n  .getClass()", ").getClass", "}.getClass"))
        .containsExactly(").getClass");
  }

  @Test
  void an_assignment_is_no_comparison() {
    assertThat(found("a[i] == b", "]=", "==")).containsExactly("==");
    assertThat(found("a[i] = b != c", "]=", "==", "!=")).containsExactlyInAnyOrder("]=", "!=");
  }
}
