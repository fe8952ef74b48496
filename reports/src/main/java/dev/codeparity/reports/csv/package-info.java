/** Reads CSV files that people or programs have written. */
@NullMarked
package dev.codeparity.reports.csv;

import org.jspecify.annotations.NullMarked;
