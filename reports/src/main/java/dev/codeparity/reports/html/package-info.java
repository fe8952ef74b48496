/**
 * The report for people: one HTML file that holds all it shows and asks the network for nothing.
 * One class a section makes its words, tables and the options of its charts; the templates beside
 * the style sheet set them.
 */
@NullMarked
package dev.codeparity.reports.html;

import org.jspecify.annotations.NullMarked;
