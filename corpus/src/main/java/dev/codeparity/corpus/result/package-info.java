/** What did an analysis of one repository give, and where does it lie? */
@NullMarked
package dev.codeparity.corpus.result;

import org.jspecify.annotations.NullMarked;
