@NullMarked
package dev.codeparity.reports;

import org.jspecify.annotations.NullMarked;
