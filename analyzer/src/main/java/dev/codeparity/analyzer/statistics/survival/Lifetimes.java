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
  final double[] exposed;
  final int[] stratum;
  final int[] cluster;
  private final ByTime order;

  private Lifetimes(
      double[] day,
      boolean[] event,
      double[][] covariates,
      double[] weight,
      double[] exposed,
      int[] stratum,
      int[] cluster,
      ByTime order) {
    this.day = day;
    this.event = event;
    this.covariates = covariates;
    this.weight = weight;
    this.exposed = exposed;
    this.stratum = stratum;
    this.cluster = cluster;
    this.order = order;
  }

  /**
   * Subjects of weight 1 in one stratum, each a cluster of its own.
   *
   * @param covariates one array a covariate, each with one number a subject
   */
  public static Lifetimes of(double[] day, boolean[] event, double[]... covariates) {
    double[] one = new double[day.length];
    Arrays.fill(one, 1);
    int[] own = new int[day.length];
    Arrays.setAll(own, i -> i);
    int[] together = new int[day.length];
    return new Lifetimes(
        day, event, covariates, one, one, together, own, new ByTime(day, together));
  }

  public Lifetimes weighted(double[] weights) {
    return new Lifetimes(day, event, covariates, weights, exposed, stratum, cluster, order);
  }

  /**
   * Subjects whose hazard is so many times that of a whole one, though their event is one event: a
   * known factor, as an offset is in a regression.
   *
   * @param times above 0; 1 for a whole subject
   */
  public Lifetimes atRiskBy(double[] times) {
    return new Lifetimes(day, event, covariates, weight, times, stratum, cluster, order);
  }

  public Lifetimes stratified(int[] strata) {
    return new Lifetimes(
        day, event, covariates, weight, exposed, strata, cluster, new ByTime(day, strata));
  }

  /** Clusters are numbered from 0. */
  public Lifetimes clustered(int[] clusters) {
    return new Lifetimes(day, event, covariates, weight, exposed, stratum, clusters, order);
  }

  /** The same subjects, of whom others are seen to end. */
  public Lifetimes ending(boolean[] events) {
    return new Lifetimes(day, events, covariates, weight, exposed, stratum, cluster, order);
  }

  /**
   * Numbers of subjects by stratum, and by time within each, equal ones as they stand. A model goes
   * through subjects in this order; those that stand in it lie together in memory.
   */
  public static int[] order(double[] day, int[] strata) {
    return ByTime.order(day, strata);
  }

  /** The subjects by stratum, and by time within each. */
  int[] order() {
    return order.within();
  }

  /** The subjects by time, strata together. */
  int[] orderOfAll() {
    return order.ofAll();
  }

  int size() {
    return day.length;
  }

  /** How many are seen to end. */
  int events() {
    int count = 0;
    for (boolean ended : event) {
      count += ended ? 1 : 0;
    }
    return count;
  }

  int columns() {
    return covariates.length;
  }
}
