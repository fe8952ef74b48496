@NullMarked
package dev.codeparity.analyzer;

import org.jspecify.annotations.NullMarked;
