package dev.codeparity.reports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.reports.html.HtmlReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE = Pattern.compile("<[^>]*\\s(style|on\\w+)=");

  private static String page(Analysis analysis) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(analysis, out);
    return out.toString(UTF_8);
  }

  /** The page without its scripts, style and packed data. */
  private static String markup(String page) {
    return page.replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");
  }

  @Test
  void the_same_analysis_gives_the_same_bytes() throws IOException {
    assertThat(page(SampleAnalysis.whole())).isEqualTo(page(SampleAnalysis.whole()));
  }

  @Test
  void the_policy_allows_exactly_the_scripts_that_are_in_it() throws Exception {
    String page = page(SampleAnalysis.whole());
    List<String> scripts =
        SCRIPT.matcher(page).results().map(MatchResult::group).map(HtmlReportTest::inner).toList();
    assertThat(scripts).hasSize(1);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(scripts.get(0).getBytes(UTF_8));
    assertThat(page)
        .contains("default-src &#x27;none&#x27;; script-src &#x27;sha256-")
        .contains(Base64.getEncoder().encodeToString(hash).replace("=", "&#x3D;"));
  }

  private static String inner(String script) {
    return script.substring("<script>".length(), script.length() - "</script>".length());
  }

  @Test
  void markup_holds_no_style_and_no_handler() throws IOException {
    String markup = markup(page(HostileAnalysis.of("<b onclick=x style=y>\"'&")));
    assertThat(ATTRIBUTE.matcher(markup).find()).isFalse();
    assertThat(markup).doesNotContain("<b onclick").doesNotContain(" src=");
  }

  @Test
  void the_verdict_comes_first_with_what_it_rests_on() throws IOException {
    assertThat(markup(page(SampleAnalysis.whole())).replaceAll("<[^>]+>", ""))
        .containsSubsequence(
            "Inconclusive: the data cannot tell",
            "But worse if repairs on the spot count. ",
            "12 fixes of AI code and 340 of human code",
            "1.34",
            "95% interval 0.82 to 2.19",
            "AI code against human code",
            "How this was made",
            "codeparity analyze . --rev " + SampleRows.FIX);
  }

  @Test
  void without_ai_it_says_so_and_shows_the_rest() throws IOException {
    assertThat(markup(page(SampleAnalysis.withoutAi())))
        .contains("No commit shows a sign of AI")
        .contains("Every commit")
        .doesNotContain("id=\"ratios\"");
  }

  @Test
  void each_claim_stands_there_with_its_outcome_and_what_would_change_it() throws IOException {
    assertThat(markup(page(SampleAnalysis.whole())))
        .containsSubsequence(
            "Statements tested on this history: 1 inconclusive.",
            "Inconclusive</dt>",
            "href=\"#commits?who&#x3D;AI&amp;what&#x3D;fixed&amp;from&#x3D;2026-01-01\"",
            "On a par",
            "The ratio does not tell.",
            "Would change it: More fixes.",
            "Not on record before the data",
            "1.34",
            "0.82 to 2.19");
  }

  @Test
  void whose_lines_went_at_whose_hands_is_counted() throws IOException {
    assertThat(markup(page(SampleAnalysis.whole())).replaceAll("<[^>]+>", "|"))
        .containsSubsequence(
            "Who rewrites whom", "|AI|", "|5|", "|0 (0%)|", "|5 (100%)|", "|3 (60%)|");
    assertThat(markup(page(SampleAnalysis.withoutAi()))).doesNotContain("Who rewrites whom");
  }

  @Test
  void the_code_itself_is_judged_where_it_was_looked_at() throws IOException {
    assertThat(markup(page(SampleAnalysis.whole())).replaceAll("<[^>]+>", "|"))
        .containsSubsequence(
            "How good the code itself is", "|AI|", "|Human|", "Violations removed", "|0|", "|1|")
        .doesNotContain("Not looked at in this run");
    assertThat(markup(page(SampleAnalysis.withOption("quality", "head"))))
        .contains("Standing violations per KLOC of live code");
    assertThat(markup(page(SampleAnalysis.withoutAi())))
        .contains("Not looked at in this run. With --quality history");
  }

  @Test
  void anonymised_it_holds_no_name() throws IOException {
    String page = page(SampleAnalysis.whole().anonymised());
    assertThat(page).doesNotContain("First Author").doesNotContain("first@example.com");
  }
}
