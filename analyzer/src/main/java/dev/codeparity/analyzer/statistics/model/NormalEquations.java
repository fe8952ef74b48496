package dev.codeparity.analyzer.statistics.model;

import java.util.Arrays;

/**
 * The equations of weighted least squares, {@code X'WX b = X'Wz}, summed up row by row: by pattern
 * as far as that goes, so that the columns of a pattern are looked at once.
 */
final class NormalEquations {
  private final Design design;
  private final double[] precision;
  private final double[] target;

  /** By number, then by pattern, precisions times the number. */
  private final double[][] scaled;

  private final double[][] values;
  private final double[][] products;
  private final double[] targetOfNumber;

  NormalEquations(Design design) {
    this.design = design;
    precision = new double[design.patterns()];
    target = new double[design.patterns()];
    scaled = new double[design.numbers()][design.patterns()];
    values = new double[design.numbers()][];
    Arrays.setAll(values, design::values);
    products = new double[design.numbers()][design.numbers()];
    targetOfNumber = new double[design.numbers()];
  }

  /**
   * Adds a row.
   *
   * @param weight its precision
   * @param weighted what is sought there, times the precision
   */
  void add(int row, double weight, double weighted) {
    int pattern = design.pattern(row);
    precision[pattern] += weight;
    target[pattern] += weighted;
    for (int number = 0; number < scaled.length; number++) {
      double value = values[number][row];
      double product = weight * value;
      scaled[number][pattern] += product;
      targetOfNumber[number] += weighted * value;
      for (int other = 0; other < scaled.length; other++) {
        products[number][other] += product * values[other][row];
      }
    }
  }

  /** {@code X'WX}. */
  double[][] information() {
    double[][] sums = new double[design.columns()][design.columns()];
    int[] column = new int[design.width()];
    for (int pattern = 0; pattern < precision.length; pattern++) {
      int filled = design.hasRows(pattern) ? design.ones(pattern, column) : 0;
      for (int i = 0; i < filled; i++) {
        for (int j = 0; j < filled; j++) {
          sums[column[i]][column[j]] += precision[pattern];
        }
        for (int number = 0; number < scaled.length; number++) {
          int ofNumber = design.columnOf(number);
          sums[column[i]][ofNumber] += scaled[number][pattern];
          sums[ofNumber][column[i]] += scaled[number][pattern];
        }
      }
    }
    for (int number = 0; number < scaled.length; number++) {
      for (int other = 0; other < scaled.length; other++) {
        sums[design.columnOf(number)][design.columnOf(other)] = products[number][other];
      }
    }
    return sums;
  }

  /** {@code X'Wz}. */
  double[] right() {
    double[] sums = new double[design.columns()];
    int[] column = new int[design.width()];
    for (int pattern = 0; pattern < target.length; pattern++) {
      int filled = design.hasRows(pattern) ? design.ones(pattern, column) : 0;
      for (int i = 0; i < filled; i++) {
        sums[column[i]] += target[pattern];
      }
    }
    for (int number = 0; number < scaled.length; number++) {
      sums[design.columnOf(number)] = targetOfNumber[number];
    }
    return sums;
  }
}
