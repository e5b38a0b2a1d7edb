package org.digitaltrade.domain.transfers;

import java.time.Instant;

/**
 * A submitted file.
 *
 * @param number 1 for the first, one more each time the file was returned
 */
public record Submission(int number, SubmittedFile file, Instant submittedAt) {}
