package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Opus 4.6|Claude Opus 4.6",
        "Claude Opus 4.6|Claude Opus 4.6",
        "claude-opus-4-6|Claude Opus 4.6",
        "claude-opus-4-20250514|Claude Opus 4",
        "Opus 4.7, 1M context|Claude Opus 4.7",
        "Opus 4.8 (1M context)|Claude Opus 4.8",
        "claude-3-5-sonnet|Claude Sonnet 3.5",
        "3.7 Sonnet|Claude Sonnet 3.7",
        "Fable 5|Claude Fable 5",
        "Sonnet|Claude Sonnet",
        "gemini-2.5-pro|Gemini 2.5 Pro",
        "Pro 2.5|Gemini 2.5 Pro",
        "GPT-5.3-Codex|GPT-5.3-Codex",
        "gpt 5.5|GPT-5.5",
        "gemini/gemini-2.5-pro|Gemini 2.5 Pro",
        "github-copilot/gpt-5.6-sol|GPT-5.6-sol",
        "grok-4#high|grok-4"
      })
  void spellings_of_one_model_become_one(String raw, String name) {
    assertThat(ModelName.of(raw)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Claude Opus 4 <claude-opus-4@anthropic.com>           | Claude Opus 4
          Anthropic Claude Sonnet 4.5 <claude@anthropic.com>    | Claude Sonnet 4.5
          Model <claude-3-5-sonnet@anthropic.com>               | Claude Sonnet 3.5
          Claude claude-4.6-opus-high <noreply@anthropic.com>   | Claude Opus 4.6
          Google Gemini Cli, Gemini 2.5 Pro.                    | Gemini 2.5 Pro
          Cursor (gpt-5.2-codex) <cursoragent@cursor.com>       | GPT-5.2-codex
          Kimi K2 under another tool                            | Kimi K2
          Written with GPT-4.                                    | GPT-4
          """)
  void a_model_is_found_wherever_it_stands(String text, String model) {
    assertThat(ModelName.in(text)).isEqualTo(model);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Claude <noreply@anthropic.com>",
        "Copilot <223556219+Copilot@users.noreply.github.com>",
        "openhands <openhands@all-hands.dev>",
        "https://claude.ai/code/session_01Opus4",
        "Claude Opus <noreply@anthropic.com>",
        "magnum opus 4you"
      })
  void a_tool_or_a_number_is_no_model(String text) {
    assertThat(ModelName.in(text)).isEmpty();
  }
}
