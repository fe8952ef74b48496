/** Measurements that people run: agreement with Git, speed against named rivals. */
@NullMarked
package dev.codeparity.scripts;

import org.jspecify.annotations.NullMarked;
