/** An analysis in, files out: the data package, JSON, and the summary for a terminal. */
@NullMarked
package dev.codeparity.reports;

import org.jspecify.annotations.NullMarked;
