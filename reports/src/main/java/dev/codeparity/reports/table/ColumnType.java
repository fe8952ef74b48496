package dev.codeparity.reports.table;

/**
 * Field types of a table schema.
 *
 * @see <a href="https://datapackage.org/standard/table-schema/#field-types">Table Schema</a>
 */
public enum ColumnType {
  STRING("string"),
  INTEGER("integer"),
  NUMBER("number"),
  BOOLEAN("boolean"),
  DATETIME("datetime"),
  DATE("date");

  private final String key;

  ColumnType(String key) {
    this.key = key;
  }

  /** The name in a schema. */
  public String key() {
    return key;
  }
}
