package dev.codeparity.corpus.pooling;

/**
 * Repositories that are pooled: all, or those alike in something.
 *
 * @param grouping what they are alike in, such as {@code language} or the name of a label; {@code
 *     all} for all of them
 * @param group such as {@code Java}; {@code all} for all of them
 */
public record Subgroup(String grouping, String group) implements Comparable<Subgroup> {
  /** All repositories. */
  public static final Subgroup ALL = new Subgroup("all", "all");

  @Override
  public int compareTo(Subgroup other) {
    int first = rank().compareTo(other.rank());
    int second = first != 0 ? first : grouping.compareTo(other.grouping);
    return second != 0 ? second : group.compareTo(other.group);
  }

  private Boolean rank() {
    return !equals(ALL);
  }
}
