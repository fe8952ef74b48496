package dev.codeparity.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codeparity.analyzer.measure.EvidenceRecord;
import dev.codeparity.analyzer.measure.EvidenceRecord.Kind;
import dev.codeparity.analyzer.provenance.Channel;
import dev.codeparity.analyzer.provenance.Confidence;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a matched text stands. */
class MatchedTextTest {
  private static final Paint PLAIN = new Paint(false);
  private static final String MESSAGE =
      "Add  a\tparser\n\nSaid Claude <c@d>.\n\nCo-authored-by: Claude <c@d>\n";

  private static EvidenceRecord row(Kind kind, boolean counted, Channel channel, String matched) {
    return new EvidenceRecord(
        "a".repeat(40),
        kind,
        counted,
        "rule",
        Optional.of(channel),
        Optional.of(Confidence.CERTAIN),
        "",
        "",
        matched,
        "");
  }

  private static Optional<String> shown(EvidenceRecord row, int width) {
    return MatchedText.find(row, MESSAGE, "Ann (aider) <a@b>", "GitHub <noreply@github.com>")
        .map(found -> found.shown(width, PLAIN));
  }

  @Test
  void a_trailer_that_counts_stands_last_and_a_quotation_first() {
    EvidenceRecord counted = row(Kind.PROVENANCE, true, Channel.TRAILER, "Claude <c@d>");
    EvidenceRecord quoted = row(Kind.PROVENANCE, false, Channel.TRAILER, "Claude <c@d>");

    assertThat(shown(counted, 80)).hasValue("Co-authored-by: »Claude <c@d>«");
    assertThat(shown(quoted, 80)).hasValue("Said »Claude <c@d>«.");
  }

  @Test
  void white_space_is_compared_as_single_spaces() {
    assertThat(shown(row(Kind.FIX, true, Channel.FOOTER, "Add a parser"), 80))
        .hasValue("»Add a parser«");
  }

  @Test
  void an_identity_is_said_to_be_one() {
    assertThat(shown(row(Kind.PROVENANCE, true, Channel.NAME_SUFFIX, "Ann (aider)"), 80))
        .hasValue("Author: »Ann (aider)« <a@b>");
    assertThat(shown(row(Kind.PROVENANCE, true, Channel.IDENTITY_COMMITTER, "GitHub"), 80))
        .hasValue("Committer: »GitHub« <noreply@github.com>");
  }

  @Test
  void what_stands_beside_the_commit_is_found_nowhere() {
    assertThat(shown(row(Kind.PROVENANCE, true, Channel.GIT_NOTE, "refs/notes/ai: 1 of 2"), 80))
        .isEmpty();
    assertThat(shown(row(Kind.PROVENANCE, true, Channel.GIT_NOTE, ""), 80)).isEmpty();
  }

  @Test
  void a_long_line_is_shown_around_its_match() {
    String message = "x".repeat(300) + " Claude wrote " + "y".repeat(300);
    EvidenceRecord row = row(Kind.PROVENANCE, true, Channel.FOOTER, "Claude");
    MatchedText found = MatchedText.find(row, message, "", "").orElseThrow();

    assertThat(found.shown(60, PLAIN))
        .hasSizeLessThanOrEqualTo(60)
        .contains("»Claude«")
        .startsWith("…")
        .endsWith("…");
  }

  @Test
  void a_match_that_was_cut_is_found_by_its_beginning() {
    String line = "z".repeat(250);
    EvidenceRecord row = row(Kind.PROVENANCE, true, Channel.FOOTER, "z".repeat(199) + "…");

    assertThat(MatchedText.find(row, line, "", "").map(found -> found.shown(80, PLAIN)))
        .hasValueSatisfying(text -> assertThat(text).hasSizeLessThanOrEqualTo(80));
  }
}
