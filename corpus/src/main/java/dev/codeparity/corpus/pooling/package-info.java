/** What do the repositories say together? Random effects, subgroups, claims; no Spark, no files. */
@NullMarked
package dev.codeparity.corpus.pooling;

import org.jspecify.annotations.NullMarked;
