/**
 * What must be read from the contents that a commit changes while they are at hand, so that a later
 * fix can be compared with it?
 */
@NullMarked
package dev.codeparity.analyzer.defect.reading;

import org.jspecify.annotations.NullMarked;
