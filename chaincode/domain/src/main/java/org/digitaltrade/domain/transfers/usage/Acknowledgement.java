package org.digitaltrade.domain.transfers.usage;

import java.time.Instant;
import org.digitaltrade.domain.transfers.FileDigests;

/**
 * The recipient's word that it received what a usage reports.
 *
 * @param receipt digests of what the recipient signed
 * @param attestationId of its signature
 * @param receivedAt when it received the data, as it says
 */
public record Acknowledgement(FileDigests receipt, String attestationId, Instant receivedAt) {}
