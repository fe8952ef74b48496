package dev.codeparity.corpus.pooling;

import dev.codeparity.corpus.entry.Entry;
import dev.codeparity.corpus.result.Profile;
import java.util.ArrayList;
import java.util.List;

/** Which subgroups a repository belongs to. */
final class Subgroups {
  private static final long SMALL = 10_000;
  private static final long LARGE = 100_000;
  private static final double FEW = 0.05;
  private static final double MANY = 0.25;
  private static final String UNKNOWN = "none";

  private Subgroups() {}

  /** Those of a repository, by what it is and by how it is labelled. */
  static List<Subgroup> of(Entry entry, Profile profile) {
    List<Subgroup> groups = new ArrayList<>();
    groups.add(Subgroup.ALL);
    groups.add(new Subgroup("language", orNone(profile.language())));
    groups.add(new Subgroup("code lines", size(profile.codeLines())));
    groups.add(new Subgroup("AI commits", share(profile.aiShare())));
    groups.add(new Subgroup("AI tool", orNone(profile.tool())));
    entry.labels().forEach((label, value) -> groups.add(new Subgroup(label, value)));
    return groups;
  }

  private static String orNone(String text) {
    return text.isEmpty() ? UNKNOWN : text;
  }

  private static String size(long lines) {
    if (lines < SMALL) {
      return "1: below 10,000";
    }
    return lines < LARGE ? "2: 10,000 to 100,000" : "3: 100,000 and more";
  }

  private static String share(double share) {
    if (share < FEW) {
      return "1: below 5 %";
    }
    return share < MANY ? "2: 5 to 25 %" : "3: 25 % and more";
  }
}
