package dev.codeparity.analyzer;

import dev.codeparity.analyzer.claim.stated.Registration;

/**
 * That claims are on record.
 *
 * @param registration what was written
 * @param place where: a reference of the repository, or a file
 * @param known whether it stood there already, so that nothing was written
 */
public record Registered(Registration registration, String place, boolean known) {}
