/** The process that works on one repository after the other; knows the analyzer, and no Spark. */
@NullMarked
package dev.codeparity.corpus.worker;

import org.jspecify.annotations.NullMarked;
