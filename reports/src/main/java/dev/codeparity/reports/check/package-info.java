/** What a gate found, for people, build servers and programs. */
@NullMarked
package dev.codeparity.reports.check;

import org.jspecify.annotations.NullMarked;
