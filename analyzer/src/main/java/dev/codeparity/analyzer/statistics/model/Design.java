package dev.codeparity.analyzer.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The covariates of a regression, an intercept first. A factor is held as one number a row, however
 * many levels it has, so that a design of a million rows and a hundred months stays small. Rows
 * with the same levels of all factors are of one pattern; their numbers may differ.
 */
public final class Design {
  private final int rows;
  private final int columns;
  private final List<int[]> factors;
  private final List<Numbers> numbers;
  private final int[] pattern;
  private final int[] rowOfPattern;

  /** A covariate that is a number. */
  private static final class Numbers {
    private final int column;
    private final double[] values;

    private Numbers(int column, double[] values) {
      this.column = column;
      this.values = values;
    }
  }

  private Design(
      int rows,
      int columns,
      List<int[]> factors,
      List<Numbers> numbers,
      int[] pattern,
      int patterns) {
    this.rows = rows;
    this.columns = columns;
    this.factors = List.copyOf(factors);
    this.numbers = List.copyOf(numbers);
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

  /** The most columns of intercept and factors that are not 0 in a row. */
  int width() {
    return factors.size() + 1;
  }

  /** The pattern of a row: 0, 1, 2 and so on. */
  int pattern(int row) {
    return pattern[row];
  }

  int patterns() {
    return rowOfPattern.length;
  }

  /** Whether a pattern has rows. */
  boolean hasRows(int which) {
    return rowOfPattern[which] >= 0;
  }

  /** Writes a pattern's columns that are 1, all others of factors being 0; returns how many. */
  int ones(int which, int[] column) {
    column[0] = 0;
    int filled = 1;
    for (int[] factor : factors) {
      int at = factor[rowOfPattern[which]];
      if (at >= 0) {
        column[filled++] = at;
      }
    }
    return filled;
  }

  /** How many covariates are numbers. */
  int numbers() {
    return numbers.size();
  }

  /** The column of one of them. */
  int columnOf(int number) {
    return numbers.get(number).column;
  }

  /** One of them by row. */
  double[] values(int number) {
    return numbers.get(number).values;
  }

  /** Adds covariates, column by column. */
  public static final class Builder {
    private final int rows;
    private final List<int[]> factors = new ArrayList<>();
    private final List<Numbers> numbers = new ArrayList<>();
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
      numbers.add(new Numbers(columns++, values.clone()));
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
      factors.add(column);
      return this;
    }

    public Design build() {
      if (patterns > rows) {
        // more combinations than rows: each row by itself
        Arrays.setAll(pattern, row -> row);
        return new Design(rows, columns, factors, numbers, pattern, rows);
      }
      return new Design(rows, columns, factors, numbers, pattern, (int) patterns);
    }

    private void check(int length) {
      if (length != rows) {
        throw new IllegalArgumentException(length + " values for " + rows + " rows");
      }
    }
  }
}
