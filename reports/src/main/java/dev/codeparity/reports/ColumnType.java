package dev.codeparity.reports;

/**
 * Field types of a table schema.
 *
 * @see <a href="https://datapackage.org/standard/table-schema/#field-types">Table Schema</a>
 */
enum ColumnType {
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

  String key() {
    return key;
  }
}
