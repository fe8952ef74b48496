package dev.codeparity.analyzer.lines;

import dev.codeparity.analyzer.history.Blob;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A file with where each of its lines comes from. */
public final class BlamedFile {
  private final String path;
  private final List<BlamedLine> lines;

  /**
   * Puts a file and the origins of its lines together.
   *
   * @param originOf gives the origin of a line, counted from 0
   */
  public BlamedFile(String path, Blob content, IntFunction<Optional<LineAuthorship>> originOf) {
    this.path = path;
    this.lines = new Lines(content, originOf);
  }

  /** The path from the root of the repository. */
  public String path() {
    return path;
  }

  /** The lines; each is made when it is asked for, so that a huge file takes no more memory. */
  public List<BlamedLine> lines() {
    return lines;
  }

  private static final class Lines extends AbstractList<BlamedLine> implements RandomAccess {
    private final Blob content;
    private final IntFunction<Optional<LineAuthorship>> originOf;

    Lines(Blob content, IntFunction<Optional<LineAuthorship>> originOf) {
      this.content = content;
      this.originOf = originOf;
    }

    @Override
    public BlamedLine get(int index) {
      return new BlamedLine(index + 1, originOf.apply(index), content.lineText(index));
    }

    @Override
    public int size() {
      return content.lineCount();
    }
  }
}
