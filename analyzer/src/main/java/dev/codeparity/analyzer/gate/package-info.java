/** Is a policy kept? Bounds in, figures and outcomes out. */
@NullMarked
package dev.codeparity.analyzer.gate;

import org.jspecify.annotations.NullMarked;
