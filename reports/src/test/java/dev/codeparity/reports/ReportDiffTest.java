package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.claim.Verdict;
import dev.codeparity.analyzer.problem.UsageException;
import dev.codeparity.reports.diff.DiffText;
import dev.codeparity.reports.diff.ReportDiff;
import dev.codeparity.reports.text.Json;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class ReportDiffTest {
  @TempDir Path folder;

  private ReportDiff diff(Analysis before, Analysis after) {
    ReportWriter.write(before, folder.resolve("old"), EnumSet.of(Format.CSV));
    ReportWriter.write(after, folder.resolve("new"), EnumSet.of(Format.CSV));
    return ReportDiff.of(folder.resolve("old"), folder.resolve("new"));
  }

  @Test
  void the_same_report_twice_differs_in_nothing() {
    assertThat(DiffText.text(diff(SampleAnalysis.whole(), SampleAnalysis.whole())))
        .isEqualTo("No answer changed.\nNothing differs between the runs.\n");
  }

  @Test
  void a_turned_verdict_is_told_with_both_figures() {
    assertThat(
            DiffText.text(diff(SampleAnalysis.whole(), SampleAnalysis.withVerdict(Verdict.PARITY))))
        .startsWith(
            "1 of 1 changed answer with another verdict:\n"
                + "  defect_density, all: inconclusive 1.34 (0.82 to 2.19)"
                + " -> parity 1.34 (0.82 to 2.19)\n");
  }

  @Test
  void what_there_was_no_answer_to_before_is_new_and_no_turn() {
    ReportWriter.write(SampleAnalysis.withoutAi(), folder.resolve("old"), EnumSet.of(Format.CSV));
    ReportWriter.write(SampleAnalysis.whole(), folder.resolve("new"), EnumSet.of(Format.CSV));
    assertThat(DiffText.text(ReportDiff.of(folder.resolve("old"), folder.resolve("new"))))
        .startsWith(
            """
            0 of 1 changed answer with another verdict, 1 new:
              defect_density, all: no answer -> inconclusive 1.34 (0.82 to 2.19)
            """);
  }

  @Test
  void changed_labels_commits_and_options_are_told() {
    String text =
        DiffText.text(diff(SampleAnalysis.whole(), SampleAnalysis.withOption("szz", "b")));
    assertThat(text).contains("What differs:\n  --szz: none -> b\n");

    assertThat(DiffText.text(diff(SampleAnalysis.whole(), SampleAnalysis.allHuman())))
        .contains("Attribution changed of 1 commit:\n  AI_ASSISTED to HUMAN: 1\n")
        .contains("  2e2e2e2e2e trailer-co-author -> no rule  Add the printer\n");

    assertThat(DiffText.text(diff(SampleAnalysis.whole(), SampleAnalysis.withoutAi())))
        .contains("defect_density, all: inconclusive 1.34 (0.82 to 2.19) -> no answer")
        .contains("  commits: 0 new, 2 gone\n");
  }

  @Test
  void json_has_all_of_it() {
    JsonNode json =
        Json.mapper()
            .readTree(
                DiffText.json(
                    diff(SampleAnalysis.whole(), SampleAnalysis.withVerdict(Verdict.PARITY))));
    assertThat(json.at("/answers/0/after/verdict").asString()).isEqualTo("PARITY");
    assertThat(json.at("/answers/0/before/ratio").asString()).isEqualTo("1.34");
  }

  @Test
  void a_folder_without_a_report_is_refused() {
    assertThatThrownBy(() -> ReportDiff.of(folder, folder))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("holds no report: there is no manifest.json");
  }
}
