package dev.codeparity.analyzer.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codeparity.analyzer.problem.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule set is data, whoever wrote it. */
class RuleSetGuardTest {
  private static String ruleset(String rules) {
    return "<ruleset name='r' xmlns='http://pmd.sourceforge.net/ruleset/2.0.0'>\n"
        + "<description>d</description>\n"
        + rules
        + "\n</ruleset>";
  }

  private static String xpath(String expression) {
    return "<rule name='Own' language='java' message='m'"
        + " class='net.sourceforge.pmd.lang.rule.xpath.XPathRule'><priority>2</priority>"
        + "<properties><property name='xpath'><value><![CDATA["
        + expression
        + "]]></value></property></properties></rule>";
  }

  @Test
  void an_xpath_rule_of_one_s_own_is_fine() {
    QualityRules rules = QualityRules.parse("own.xml", ruleset(xpath("//CatchClause")));

    assertThat(rules.rules()).containsExactly(new QualityRule(QualityLanguage.JAVA, "Own", "r", 2));
  }

  @Test
  void the_rules_that_come_with_the_program_are_let_through() {
    QualityRules rules = QualityRules.standard();

    assertThat(rules.rules())
        .hasSizeGreaterThan(90)
        .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()));
    assertThat(rules.pathsMatter()).isFalse();
    assertThat(rules.sha256()).hasSize(64);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <rule name='x' class='com.example.Evil' language='java'/>          | own.xml:3: class com.example.Evil is not PMD's own, so it is not run
          <rule name='x' class='java.lang.ProcessBuilder' language='java'/>  | own.xml:3: class java.lang.ProcessBuilder is not PMD's own, so it is not run
          <rule ref='http://example.com/rules.xml'/>                         | own.xml:3: 'http://example.com/rules.xml' is no rule of PMD, such as category/java/design.xml
          <rule ref='/etc/passwd'/>                                          | own.xml:3: '/etc/passwd' is no rule of PMD, such as category/java/design.xml
          <rule ref='category/java/none.xml'/>                               | own.xml: PMD cannot load it
          <rule ref='category/ecmascript/design.xml                          | own.xml:4: not XML, or not a PMD rule set
          nothing                                                            | own.xml: no rule in it for Java, JavaScript or Kotlin
          """)
  void what_is_more_than_data_is_refused(String rules, String problem) {
    assertThatThrownBy(() -> QualityRules.parse("own.xml", ruleset(rules)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          doc('file:///etc/passwd')
          //X[unparsed-text('http://example.com')]
          fn:environment-variable('HOME')
          collection ('file:///')
          """)
  void an_xpath_rule_may_read_nothing_but_the_code(String expression) {
    assertThatThrownBy(() -> QualityRules.parse("own.xml", ruleset(xpath(expression))))
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith("an XPath rule may read nothing but the code");
  }

  @Test
  void a_document_type_is_refused() {
    String text = "<!DOCTYPE ruleset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n" + ruleset("&x;");

    assertThatThrownBy(() -> QualityRules.parse("own.xml", text))
        .isInstanceOf(UsageException.class)
        .hasMessage("own.xml:1: a document type is not allowed");
  }
}
