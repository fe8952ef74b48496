package dev.codeparity.corpus.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Opens a session of Spark's. */
public final class Sessions {
  private static final String LOCAL = "local[*]";

  private Sessions() {}

  /**
   * A session.
   *
   * @param master Spark's master; empty for the one that {@code spark-submit} names, else all cores
   *     of this machine
   */
  public static SparkSession open(String master) {
    SparkConf conf = new SparkConf();
    if (!master.isEmpty()) {
      conf.setMaster(master);
    }
    String[] jar = JavaSparkContext.jarOfClass(Sessions.class);
    if (jar.length > 0) {
      conf.setIfMissing("spark.jars", jar[0]);
    }
    conf.setIfMissing("spark.master", LOCAL)
        .setIfMissing("spark.app.name", "codeparity-corpus")
        .setIfMissing("spark.ui.enabled", "false")
        // what a row holds must not depend on the machine's zone
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.sql.datetime.java8API.enabled", "true")
        // as many files as there are shards, whatever their size
        .set("spark.sql.adaptive.enabled", "false");
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
