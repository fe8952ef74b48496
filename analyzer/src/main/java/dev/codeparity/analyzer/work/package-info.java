/** What can be done side by side? Nothing that comes out depends on the number of threads. */
@NullMarked
package dev.codeparity.analyzer.work;

import org.jspecify.annotations.NullMarked;
