package dev.codeparity.analyzer.statistics.survival;

import java.util.Arrays;

/**
 * Subjects of a hazard regression, by column: how long each was watched, whether its end was seen,
 * its weight, its covariates, what it is compared with and what it shares a fate with.
 */
public final class Lifetimes {
  final double[] day;
  final boolean[] event;
  final double[][] covariates;
  final double[] weight;
  final int[] stratum;
  final int[] cluster;

  private Lifetimes(
      double[] day,
      boolean[] event,
      double[][] covariates,
      double[] weight,
      int[] stratum,
      int[] cluster) {
    this.day = day;
    this.event = event;
    this.covariates = covariates;
    this.weight = weight;
    this.stratum = stratum;
    this.cluster = cluster;
  }

  /**
   * Subjects of weight 1 in one stratum, each a cluster of its own.
   *
   * @param covariates one array a covariate, each with one number a subject
   */
  public static Lifetimes of(double[] day, boolean[] event, double[]... covariates) {
    double[] weight = new double[day.length];
    Arrays.fill(weight, 1);
    int[] own = new int[day.length];
    Arrays.setAll(own, i -> i);
    return new Lifetimes(day, event, covariates, weight, new int[day.length], own);
  }

  public Lifetimes weighted(double[] weights) {
    return new Lifetimes(day, event, covariates, weights, stratum, cluster);
  }

  public Lifetimes stratified(int[] strata) {
    return new Lifetimes(day, event, covariates, weight, strata, cluster);
  }

  /** Clusters are numbered from 0. */
  public Lifetimes clustered(int[] clusters) {
    return new Lifetimes(day, event, covariates, weight, stratum, clusters);
  }

  int size() {
    return day.length;
  }

  int columns() {
    return covariates.length;
  }
}
