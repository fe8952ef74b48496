package dev.codeparity.analyzer.origin;

/** The lines that a commit deletes from one file, with the commits that they come from. */
public final class DeletedLines {
  private final String path;
  private final int[] blamed;
  private final int[] seenThrough;
  private final int[] blamedSources;
  private final int[] sources;
  private final byte[] flags;

  private DeletedLines(String path, int length) {
    this.path = path;
    this.blamed = new int[length];
    this.blamedSources = new int[length];
    this.seenThrough = new int[length];
    this.sources = new int[length];
    this.flags = new byte[length];
  }

  static final class Builder {
    private final DeletedLines lines;
    private int size;

    Builder(String path, int length) {
      lines = new DeletedLines(path, length);
    }

    void add(LineOrigin blamed, LineOrigin seenThrough, byte flags) {
      lines.blamed[size] = blamed.commit();
      lines.blamedSources[size] = blamed.source();
      lines.seenThrough[size] = seenThrough.commit();
      lines.sources[size] = seenThrough.source();
      lines.flags[size] = flags;
      size++;
    }

    DeletedLines build() {
      return lines;
    }
  }

  /** The path before the commit. */
  public String path() {
    return path;
  }

  /** Number of deleted lines. */
  public int size() {
    return flags.length;
  }

  /** Index of the commit that changed a line last, in whatever way; −1 if it is unknown. */
  public int blamed(int line) {
    return blamed[line];
  }

  /** Number of a line's source in the record of the commit that it is {@link #blamed} on. */
  public int blamedSource(int line) {
    return blamedSources[line];
  }

  /** Index of the commit that wrote a line, cosmetic changes seen through; −1 if it is unknown. */
  public int origin(int line) {
    return seenThrough[line];
  }

  /** Number of a line's source in the record of its {@link #origin}; 0 for none. */
  public int source(int line) {
    return sources[line];
  }

  /** Whether a line holds code of which nothing remains: no cosmetic change, no move. */
  public boolean isCodeGone(int line) {
    return LineFlags.has(flags[line], LineFlags.CODE)
        && !LineFlags.has(flags[line], LineFlags.CARRIED);
  }

  /** Whether a line lies in a test. */
  public boolean isTest(int line) {
    return LineFlags.has(flags[line], LineFlags.TEST);
  }

  /** Whether a code line says nothing of its own: punctuation or an import. */
  public boolean isTrivial(int line) {
    return LineFlags.has(flags[line], LineFlags.TRIVIAL);
  }
}
