package dev.codeparity.corpus.spark;

import dev.codeparity.corpus.report.TableSchema;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The tables of all repositories as Parquet: a folder a table, a file a shard, in the order of the
 * corpus. A repository's rows lie in one shard, and each file knows the least and the largest name
 * in it, so a reader that asks for one repository opens one file.
 */
public final class ParquetTables {
  /** Repositories in a shard: files of some megabytes each. */
  private static final int IN_SHARD = 250;

  static final String SHARD = "shard";
  private static final String PLACE = "place of repository";
  private static final String ROW = "row of table";

  private final SparkSession session;
  private final List<Source> sources;

  /**
   * Tables of these results.
   *
   * @param sources in order of the corpus, one at least
   */
  public ParquetTables(SparkSession session, List<Source> sources) {
    this.session = session;
    this.sources = List.copyOf(sources);
  }

  /**
   * The tables of one repository.
   *
   * @param name its name in the corpus
   * @param folder that of its CSV files
   */
  public record Source(String name, String folder) implements Serializable {}

  /**
   * Writes tables, in place of those that may be there.
   *
   * @param folder the folder of all tables, a folder each
   */
  public void writeAll(List<TableSchema> tables, Path folder) throws IOException {
    for (TableSchema table : tables) {
      write(table, folder);
    }
  }

  private void write(TableSchema table, Path folder) throws IOException {
    List<NumberedSource> numbered = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      numbered.add(new NumberedSource(sources.get(i), i, i / IN_SHARD));
    }
    int slices = (sources.size() + IN_SHARD - 1) / IN_SHARD;
    Dataset<Row> rows =
        session.createDataFrame(
            JavaSparkContext.fromSparkContext(session.sparkContext())
                .parallelize(numbered, slices)
                .flatMap(new TableRows(table)),
            schema(table));
    Path target = folder.resolve(table.name());
    rows.repartition(slices, functions.col(SHARD))
        .sortWithinPartitions(SHARD, PLACE, ROW)
        .drop(PLACE, ROW)
        .write()
        .mode(SaveMode.Overwrite)
        .partitionBy(SHARD)
        .parquet(target.toString());
    settle(target);
  }

  /** A source with its place in the corpus and its shard. */
  record NumberedSource(Source source, int place, int shard) implements Serializable {}

  private static StructType schema(TableSchema table) {
    StructType schema = new StructType();
    for (TableSchema.Field field : table.fields()) {
      schema = schema.add(field.name(), type(field.type()), !field.required());
    }
    return schema
        .add(SHARD, DataTypes.IntegerType, false)
        .add(PLACE, DataTypes.IntegerType, false)
        .add(ROW, DataTypes.LongType, false);
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

  /** Gives the files names that are the same on every run; Spark's hold a random id. */
  private static void settle(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.startsWith("part-") && name.endsWith(".parquet")) {
          Path settled = file.resolveSibling("part-0.parquet");
          Files.move(file, settled, StandardCopyOption.ATOMIC_MOVE);
          StableFooter.settle(settled);
        } else {
          Files.delete(file);
        }
      }
      Files.deleteIfExists(folder); // if no repository has a row
    } catch (DirectoryNotEmptyException e) {
      // as a rule
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
