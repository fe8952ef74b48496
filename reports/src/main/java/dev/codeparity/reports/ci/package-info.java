/** Reports for builds: a summary in Markdown, test cases, findings by line, a badge. */
@NullMarked
package dev.codeparity.reports.ci;

import org.jspecify.annotations.NullMarked;
