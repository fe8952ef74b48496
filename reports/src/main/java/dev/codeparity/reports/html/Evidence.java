package dev.codeparity.reports.html;

import dev.codeparity.analyzer.claim.stated.Population;
import dev.codeparity.reports.text.CellText;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Links to the commits that a figure was counted from, in the page's own table. */
record Evidence(List<String> terms) {
  Evidence {
    terms = List.copyOf(terms);
  }

  static Evidence all() {
    return new Evidence(List.of());
  }

  /** Commits of a side, {@code AI} or {@code HUMAN}. */
  static Evidence side(String side) {
    return all().with("who", side);
  }

  static Evidence tool(String tool) {
    return all().with("tool", tool);
  }

  /** Commits that are blamed for what was mended in a path. */
  static Evidence blamedIn(String path) {
    return all().with("path", path);
  }

  /** Commits that broke a rule. */
  static Evidence breaking(String rule) {
    return all().with("rule", rule);
  }

  static Evidence commit(String id) {
    return all().with("commit", id);
  }

  static Evidence fixes() {
    return all().with("what", "fix");
  }

  Evidence fixed() {
    return with("what", "fixed");
  }

  Evidence in(String period) {
    return period.equals("all") ? this : with("period", period);
  }

  /** Of those, the ones that landed when a claim says, of the tool that it names. */
  Evidence of(Population whom) {
    Evidence some = this;
    if (whom.from().isPresent()) {
      some = some.with("from", whom.from().get().toString());
    }
    if (whom.to().isPresent()) {
      some = some.with("to", whom.to().get().toString());
    }
    boolean oneTool = whom.tools().size() == 1 && terms.contains("who=AI");
    return oneTool ? some.with("tool", CellText.visible(whom.tools().get(0))) : some;
  }

  Evidence with(String name, String value) {
    List<String> more = new ArrayList<>(terms);
    more.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    return new Evidence(more);
  }

  String link() {
    return "#commits?" + String.join("&", terms);
  }
}
