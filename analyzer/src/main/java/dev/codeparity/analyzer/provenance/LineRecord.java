package dev.codeparity.analyzer.provenance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that the records beside a commit (authorship notes, agent traces) say of who wrote it, line
 * by line where they do.
 */
public final class LineRecord {
  /** Of a commit that no record speaks of. */
  public static final LineRecord NONE = new LineRecord(List.of(), Map.of(), List.of());

  private final List<LineSource> sources;
  private final Map<String, LineClaims> files;
  private final List<Sighting> ofCommit;

  private LineRecord(
      List<LineSource> sources, Map<String, LineClaims> files, List<Sighting> ofCommit) {
    this.sources = List.copyOf(sources);
    this.files = files;
    this.ofCommit = List.copyOf(ofCommit);
  }

  /** The authors that it names; a number of a source counts from 1 in this list. */
  public List<LineSource> sources() {
    return sources;
  }

  /**
   * What it says of a file's lines.
   *
   * @param path the path in the commit
   */
  public LineClaims of(String path) {
    return files.getOrDefault(path, LineClaims.NONE);
  }

  /** What it says of the commit as a whole. */
  List<Sighting> ofCommit() {
    return ofCommit;
  }

  /** Puts records of one commit together; later claims outdo earlier ones. */
  public static final class Builder {
    /** More authors of one commit than this are not told apart. */
    private static final int MAX_SOURCES = 50;

    private final Map<LineSource, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, LineClaims.Builder> files = new HashMap<>();
    private final List<Sighting> ofCommit = new ArrayList<>();

    /**
     * Lets a source claim lines.
     *
     * @param path the path in the commit
     * @param first the first line, counted from 0
     * @param last the last line, at least {@code first}
     */
    public void claim(String path, int first, int last, LineSource source) {
      files.computeIfAbsent(path, p -> new LineClaims.Builder()).add(first, last, numberOf(source));
    }

    /** The number of a source; beyond the limit, of one like it without tool and model. */
    private int numberOf(LineSource source) {
      Integer known = numbers.get(source);
      if (known != null) {
        return known;
      }
      LineSource kept =
          numbers.size() < MAX_SOURCES
              ? source
              : new LineSource(
                  source.rule(), source.record(), source.author(), "", "", source.since());
      return numbers.computeIfAbsent(kept, s -> numbers.size() + 1);
    }

    void sees(Sighting sighting) {
      ofCommit.add(sighting);
    }

    /** The record. */
    public LineRecord build() {
      if (numbers.isEmpty() && ofCommit.isEmpty()) {
        return NONE;
      }
      Map<String, LineClaims> claims = new HashMap<>();
      files.forEach((path, builder) -> claims.put(path, builder.build()));
      return new LineRecord(List.copyOf(numbers.keySet()), claims, ofCommit);
    }
  }
}
