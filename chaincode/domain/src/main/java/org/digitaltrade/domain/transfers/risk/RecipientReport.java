package org.digitaltrade.domain.transfers.risk;

import org.digitaltrade.domain.transfers.FileDigests;

/**
 * A report that the recipient abroad made and signed; the handler relays it.
 *
 * @param report digests of the signed report
 * @param attestationId of the recipient's signature on it
 */
public record RecipientReport(FileDigests report, String attestationId) {}
