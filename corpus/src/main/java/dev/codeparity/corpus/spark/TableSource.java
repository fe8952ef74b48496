package dev.codeparity.corpus.spark;

import java.io.Serializable;

/**
 * The tables of one repository.
 *
 * @param name its name in the corpus
 * @param folder that of its CSV files
 */
public record TableSource(String name, String folder) implements Serializable {}
