/** How is the work spread over machines? The only package that knows Apache Spark. */
@NullMarked
package dev.codeparity.corpus.spark;

import org.jspecify.annotations.NullMarked;
