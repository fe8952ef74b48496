/** What changed between two reports, and why. */
@NullMarked
package dev.codeparity.reports.diff;

import org.jspecify.annotations.NullMarked;
