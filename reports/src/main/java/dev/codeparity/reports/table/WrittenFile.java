package dev.codeparity.reports.table;

/**
 * A file of a report, as it was written.
 *
 * @param name its path in the report folder
 * @param bytes its size
 * @param sha256 its hash in hexadecimal
 * @param rows rows without the header; 0 for what is no table
 */
public record WrittenFile(String name, long bytes, String sha256, int rows) {}
