package dev.codeparity.analyzer.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The covariates of a regression, an intercept first. A factor is held as one number a row, however
 * many levels it has, so that a design of a million rows and a hundred months stays small.
 */
public final class Design {
  private final int rows;
  private final int columns;
  private final List<Term> terms;
  private final int[] pattern;
  private final int[] rowOfPattern;

  private Design(int rows, int columns, List<Term> terms, int[] pattern, int patterns) {
    this.rows = rows;
    this.columns = columns;
    this.terms = List.copyOf(terms);
    this.pattern = pattern;
    this.rowOfPattern = new int[patterns];
    Arrays.fill(rowOfPattern, -1);
    for (int row = rows - 1; row >= 0; row--) {
      rowOfPattern[pattern[row]] = row;
    }
  }

  public static Builder of(int rows) {
    return new Builder(rows);
  }

  int rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  /** The most columns that are not 0 in a row. */
  int width() {
    return terms.size() + 1;
  }

  /** Rows of one pattern have the same covariates; numbered 0, 1, 2 and so on. */
  int pattern(int row) {
    return pattern[row];
  }

  int patterns() {
    return rowOfPattern.length;
  }

  /** A row of the pattern; -1 where there is none. */
  int rowOfPattern(int which) {
    return rowOfPattern[which];
  }

  /** Writes a row's columns that may differ from 0; returns how many. */
  int row(int row, int[] column, double[] value) {
    column[0] = 0;
    value[0] = 1;
    int filled = 1;
    for (Term term : terms) {
      int at = term.column(row);
      if (at >= 0) {
        column[filled] = at;
        value[filled++] = term.value(row);
      }
    }
    return filled;
  }

  /** One covariate of a design. */
  private interface Term {
    /** The column that the term fills in a row; -1 for none. */
    int column(int row);

    double value(int row);
  }

  private static final class Numeric implements Term {
    private final int column;
    private final double[] values;

    Numeric(int column, double[] values) {
      this.column = column;
      this.values = values;
    }

    @Override
    public int column(int row) {
      return column;
    }

    @Override
    public double value(int row) {
      return values[row];
    }
  }

  private static final class Factor implements Term {
    private final int[] column;

    Factor(int[] column) {
      this.column = column;
    }

    @Override
    public int column(int row) {
      return column[row];
    }

    @Override
    public double value(int row) {
      return 1;
    }
  }

  /** Adds covariates, column by column. */
  public static final class Builder {
    private final int rows;
    private final List<Term> terms = new ArrayList<>();
    private final int[] pattern;
    private double patterns = 1;
    private int columns = 1;

    private Builder(int rows) {
      this.rows = rows;
      this.pattern = new int[rows];
    }

    /** One column of numbers. */
    public Builder number(double[] values) {
      check(values.length);
      patterns = Double.POSITIVE_INFINITY;
      terms.add(new Numeric(columns++, values.clone()));
      return this;
    }

    /** One column for every level but the lowest, 1 in the rows of that level. */
    public Builder factor(int[] levels) {
      check(levels.length);
      int[] sorted = Arrays.stream(levels).distinct().sorted().toArray();
      int[] column = new int[rows];
      for (int row = 0; row < rows; row++) {
        int level = Arrays.binarySearch(sorted, levels[row]);
        column[row] = level == 0 ? -1 : columns + level - 1;
        pattern[row] = pattern[row] * sorted.length + level;
      }
      patterns *= sorted.length;
      columns += Math.max(0, sorted.length - 1);
      terms.add(new Factor(column));
      return this;
    }

    public Design build() {
      if (patterns > rows) {
        // numbers, or more combinations than rows: each row by itself
        Arrays.setAll(pattern, row -> row);
        return new Design(rows, columns, terms, pattern, rows);
      }
      return new Design(rows, columns, terms, pattern, (int) patterns);
    }

    private void check(int length) {
      if (length != rows) {
        throw new IllegalArgumentException(length + " values for " + rows + " rows");
      }
    }
  }
}
