package dev.codeparity.analyzer.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
