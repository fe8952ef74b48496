/** Words, figures and times in the forms that every report shares. */
@NullMarked
package dev.codeparity.reports.text;

import org.jspecify.annotations.NullMarked;
