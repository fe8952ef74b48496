package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.Analysis;
import dev.codeparity.analyzer.AnalysisRequest;
import dev.codeparity.analyzer.Analyzer;
import dev.codeparity.analyzer.quality.QualityScope;
import dev.codeparity.fixtures.DemoRepository;
import dev.codeparity.reports.html.HtmlReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** The page as a reader meets it, in a real browser. */
@TestInstance(Lifecycle.PER_CLASS)
class PageInBrowserTest {
  private static final int DESKTOP = 1280;
  private static final Pattern FIX = Pattern.compile("(?i)fix|crash|revert");

  @TempDir static Path folder;

  private Browser browser;
  private Path demo;

  @BeforeAll
  void make() throws IOException {
    browser = Browser.start(folder.resolve("profile"));
    demo = folder.resolve("demo.html");
    DemoRepository repository = DemoRepository.in(folder.resolve("demo"));
    AnalysisRequest request =
        AnalysisRequest.defaults(repository.folder()).toBuilder().quality(QualityScope.OFF).build();
    write(new Analyzer().analyze(request), demo);
  }

  @AfterAll
  void stop() {
    if (browser != null) { // there is none where the tests were skipped for want of one
      browser.close();
    }
  }

  private static void write(Analysis analysis, Path page) throws IOException {
    try (OutputStream out = Files.newOutputStream(page)) {
      HtmlReport.write(analysis, out);
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, false", "820, true", "390, false"})
  void it_is_accessible_and_asks_for_nothing(int width, boolean dark) {
    browser.dark(dark);
    browser.open(demo, width);
    assertThat(browser.requests(demo)).isEmpty();
    assertThat(browser.violations()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth"))
        .as("nothing is wider than the page")
        .isEqualTo(true);
    browser.dark(false);
  }

  @Test
  void every_chart_is_drawn_and_has_its_figures_behind_it() {
    browser.open(demo, DESKTOP);
    List<WebElement> charts = browser.all("figure.chart");
    assertThat(charts).hasSizeGreaterThan(8);
    assertThat(
            browser.script(
                "return [...document.querySelectorAll('figure.chart')].filter((f) =>"
                    + " !f.querySelector('svg path') || !f.querySelector('details tbody td'))"
                    + ".map((f) => f.id)"))
        .isEqualTo(List.of());
  }

  @Test
  void commits_are_found_and_sorted() {
    browser.open(demo, DESKTOP);
    browser.follow("#commits?what=fix");
    assertThat(browser.text(".count")).matches("[\\d,]+ of [\\d,]+ commits · .*");
    assertThat(texts(".grid tbody td:nth-child(3)"))
        .isNotEmpty()
        .allMatch(subject -> FIX.matcher(subject).find());

    browser.follow("#commits?who=AI");
    browser.click(".grid th[data-sort='added'] button");
    assertThat(browser.one(".grid th[data-sort='added']").getDomAttribute("aria-sort"))
        .isEqualTo("descending");
    List<Integer> lines =
        texts(".grid tbody td:nth-child(6)").stream()
            .map(text -> Integer.parseInt(text.replace(",", "")))
            .toList();
    assertThat(lines).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    assertThat(texts(".grid tbody td:nth-child(5)")).allMatch(who -> who.startsWith("AI-"));

    browser.one("input[type=search]").sendKeys("no commit says this");
    browser.settle();
    assertThat(browser.text(".count")).startsWith("0 of ");
  }

  @Test
  void a_number_leads_to_its_commits_and_a_commit_to_its_evidence() {
    browser.open(demo, DESKTOP);
    browser.click(".figures div:nth-child(2) a");
    assertThat(texts(".grid tbody td:nth-child(8)")).isNotEmpty().doesNotContain("");
    browser.click(".grid tbody button");
    assertThat(browser.text(".detail"))
        .contains("Why it is classed so")
        .contains("Fixes that blame it")
        .contains("codeparity explain ");
    browser.click(".detail li a");
    assertThat(browser.text(".detail")).contains("What it fixed");
  }

  @Test
  void a_claim_leads_to_the_commits_that_it_speaks_of() {
    browser.open(demo, DESKTOP);
    browser.click(".claims .link a");
    assertThat(browser.text(".count"))
        .matches("[\\d,]+ of [\\d,]+ commits since 2025-10-01 until 2025-12-31 · .*");
    assertThat(texts(".grid tbody tr:not(.fill) td:nth-child(1)"))
        .allMatch(day -> day.compareTo("2025-10-01") >= 0 && day.compareTo("2025-12-31") <= 0);
  }

  @Test
  void every_link_within_the_page_leads_somewhere() {
    browser.open(demo, DESKTOP);
    assertThat(
            browser.script(
                "return [...document.querySelectorAll('a[href^=\"#\"]')].map((a) => a.hash)"
                    + ".filter((hash) => !document.getElementById(hash.slice(1).split('?')[0]))"))
        .isEqualTo(List.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void next_to_nothing_reads_well(int commits) throws IOException {
    Path page = folder.resolve("few.html");
    write(SampleAnalysis.firstCommits(commits), page);
    browser.open(page, DESKTOP);
    assertThat(browser.violations()).isEmpty();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.text("#verdict")).startsWith("No commit shows a sign of AI");
    assertThat(browser.text(".count")).startsWith(commits + " of " + commits + " commit");
    assertThat(browser.all("figure.chart")).isEmpty();
  }

  @Test
  void twenty_thousand_commits_scroll_with_only_those_in_sight() throws IOException {
    Path page = folder.resolve("many.html");
    write(SampleAnalysis.withCommits(20_000), page);
    browser.open(page, DESKTOP);
    assertThat(browser.text(".count")).startsWith("20,000 of 20,000 commits");
    browser.script("document.querySelector('.grid').scrollTop = 1e9");
    browser.settle();
    browser.settle();
    assertThat(browser.all(".grid tbody tr")).hasSizeLessThan(60);
    assertThat(texts(".grid tbody td:nth-child(3)")).contains("Commit 0");
    Object slowest =
        browser.script(
            "const grid = document.querySelector('.grid'); let slowest = 0;"
                + "for (let top = 0; top < 6e5; top += 12345) { const start = performance.now();"
                + " grid.scrollTop = top; grid.dispatchEvent(new Event('scroll'));"
                + " grid.offsetHeight; slowest = Math.max(slowest, performance.now() - start); }"
                + "return slowest");
    assertThat(((Number) slowest).doubleValue()).as("ms a step").isLessThan(100);
  }

  @Test
  void what_a_hostile_history_says_stays_text() throws IOException {
    String attack =
        "</script><img src=x onerror=\"window.hacked=1\"><svg onload=alert(1)> \u202Etxt.exe"
            + " \u001B[31mred ${7*7} {{title}} =1+1";
    Path page = folder.resolve("hostile.html");
    write(HostileAnalysis.of(attack), page);
    browser.open(page, DESKTOP);
    browser.follow("#commits?commit=" + SampleRows.AI);
    assertThat(browser.script("return window.hacked === undefined")).isEqualTo(true);
    assertThat(browser.all("img, section svg[onload]")).isEmpty();
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.text(".detail"))
        .contains("</script><img src=x onerror=\"window.hacked=1\">")
        .doesNotContain("\u202E")
        .doesNotContain("\u001B");
  }

  private List<String> texts(String selector) {
    return browser.all(selector).stream().map(WebElement::getText).toList();
  }
}
