package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.problem.UsageException;
import org.junit.jupiter.api.Test;

class FormatTest {
  @Test
  void a_list_names_formats_in_any_case() {
    assertThat(Format.parse("csv, JSON")).containsExactly(Format.CSV, Format.JSON);
  }

  @Test
  void an_unknown_name_is_refused_with_the_names_there_are() {
    assertThatThrownBy(() -> Format.parse("csv,pdf"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "--format: unknown format 'pdf'. Formats: csv, html, json, markdown, sarif,"
                + " junit, badge");
  }
}
