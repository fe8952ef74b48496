/** Tables with a description of every column, and how they become CSV files and data packages. */
@NullMarked
package dev.codeparity.reports.table;

import org.jspecify.annotations.NullMarked;
