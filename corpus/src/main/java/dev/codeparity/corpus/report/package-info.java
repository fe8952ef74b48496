/** What is written about a corpus: tables, their description, the page. */
@NullMarked
package dev.codeparity.corpus.report;

import org.jspecify.annotations.NullMarked;
