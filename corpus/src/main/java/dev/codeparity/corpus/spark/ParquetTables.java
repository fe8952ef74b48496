package dev.codeparity.corpus.spark;

import dev.codeparity.corpus.report.TableSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of all repositories as Parquet: a folder a table, a file a shard, in the order of the
 * corpus. A repository's rows lie in one shard, and each file knows the least and the largest name
 * in it, so a reader that asks for one repository opens one file. A shard is a task of Spark's, so
 * its rows are in order without a shuffle.
 */
public final class ParquetTables {
  private static final String SHARD = "shard=";

  /** Spark's name of what a task wrote, by the task's number. */
  private static final Pattern PART = Pattern.compile("part-(\\d+)-.*\\.parquet");

  private final SparkSession session;
  private final List<Shard> shards;

  /**
   * Tables of these results.
   *
   * @param sources in order of the corpus, one at least
   */
  public ParquetTables(SparkSession session, List<TableSource> sources) {
    this.session = session;
    this.shards = Shard.of(sources);
  }

  /**
   * Writes tables, in place of those that may be there.
   *
   * @param folder the folder of all tables, a folder each
   */
  public void writeAll(List<TableSchema> tables, Path folder) throws IOException {
    try {
      // the start of each job is work of the driver alone: let another table's tasks run meanwhile
      tables.parallelStream().forEach(table -> write(table, folder.resolve(table.name())));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(TableSchema table, Path folder) {
    JavaRDD<Row> rows =
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .parallelize(shards, shards.size())
            .flatMap(new TableRows(table));
    session
        .createDataFrame(rows, schema(table))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(folder.toString());
    try {
      settle(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static StructType schema(TableSchema table) {
    StructType schema = new StructType();
    for (TableSchema.Field field : table.fields()) {
      schema = schema.add(field.name(), type(field.type()), !field.required());
    }
    return schema;
  }

  private static DataType type(String name) {
    return switch (name) {
      case "integer" -> DataTypes.LongType;
      case "number" -> DataTypes.DoubleType;
      case "boolean" -> DataTypes.BooleanType;
      case "datetime" -> DataTypes.TimestampType;
      case "date" -> DataTypes.DateType;
      default -> DataTypes.StringType;
    };
  }

  /**
   * Gives the files names that are the same on every run; Spark's hold a random id. One without a
   * row is no file.
   */
  private static void settle(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.toList();
    }
    boolean any = false;
    for (Path file : files) {
      Matcher part = PART.matcher(String.valueOf(file.getFileName()));
      if (part.matches() && StableFooter.settle(file) > 0) {
        int shard = Integer.parseInt(part.group(1));
        Path own = Files.createDirectories(folder.resolve(SHARD + shard));
        Files.move(file, own.resolve("part-0.parquet"), StandardCopyOption.ATOMIC_MOVE);
        any = true;
      } else {
        Files.delete(file);
      }
    }
    if (!any) {
      Files.delete(folder);
    }
  }
}
