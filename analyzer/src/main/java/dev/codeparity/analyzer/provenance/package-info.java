/** Who wrote it? Evidence of AI, automation and people in the records of a commit. */
@NullMarked
package dev.codeparity.analyzer.provenance;

import org.jspecify.annotations.NullMarked;
