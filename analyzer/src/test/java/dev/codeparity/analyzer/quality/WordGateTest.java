package dev.codeparity.analyzer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import net.sourceforge.pmd.lang.rule.Rule;
import org.junit.jupiter.api.Test;

/** Rules that are spared a text would have found nothing in it. */
class WordGateTest {
  private final QualityRules gated = QualityRules.standard();
  private final QualityRules open = RulesInPmdsForm.standard();

  @Test
  void in_the_examples_of_all_rules_the_same_is_found_as_without_it() {
    List<SourceText> examples = new ArrayList<>();
    for (Rule rule : gated.gate().all().getRules()) {
      for (String example : rule.getExamples()) {
        examples.add(new SourceText("%04x".formatted(examples.size()), "A.java", example));
      }
    }

    var found = new TreeMap<>(new PmdRun(gated).analyse(examples));

    assertThat(found).isEqualTo(new TreeMap<>(new PmdRun(open).analyse(examples)));
    TreeSet<String> rules = new TreeSet<>();
    found.values().stream()
        .flatMap(file -> file.violations().stream())
        .forEach(violation -> rules.add(gated.rules().get(violation.rule()).name()));
    assertThat(rules).hasSizeGreaterThan(50);
  }

  @Test
  void words_spelt_with_escapes_are_seen() {
    SourceText text =
        new SourceText(
            "aa", "A.java", "class A { void m(Exception e) { e.print\\u0053tackTrace(); } }");

    assertThat(
            Objects.requireNonNull(new PmdRun(gated).analyse(List.of(text)).get("aa")).violations())
        .extracting(violation -> gated.rules().get(violation.rule()).name())
        .contains("AvoidPrintStackTrace");
  }

  @Test
  void a_text_without_any_of_the_words_is_looked_at_by_the_other_rules_alone() {
    assertThat(gated.gate().rules()).hasSizeGreaterThan(20);
    assertThat(gated.gate().setsFor(QualityLanguage.JAVA, "interface A {}").cardinality())
        .isEqualTo(1);
    assertThat(gated.gate().setsFor(QualityLanguage.JAVA, "a.printStackTrace()").cardinality())
        .isGreaterThan(1);
    assertThat(open.gate().rules()).hasSize(2);
  }

  @Test
  void rules_for_another_language_are_made_for_its_files_alone() {
    int last = gated.gate().rules().size() - 1;

    assertThat(gated.gate().setsFor(QualityLanguage.JAVASCRIPT, "while (true) {}"))
        .isEqualTo(BitSet.valueOf(new long[] {1L << last}));
    assertThat(gated.gate().setsFor(QualityLanguage.JAVA, "while (true) {}").get(last)).isFalse();
  }

  @Test
  void words_are_listed_for_rules_in_force() {
    assertThat(gated.rules())
        .extracting(QualityRule::name)
        .containsAll(
            RulesInPmdsForm.text("quality-rule-words.tsv")
                .lines()
                .skip(1)
                .map(line -> line.split("\t", -1)[0])
                .toList());
  }
}
