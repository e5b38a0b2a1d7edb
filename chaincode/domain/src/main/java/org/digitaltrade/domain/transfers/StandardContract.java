package org.digitaltrade.domain.transfers;

import java.time.LocalDate;

/**
 * A standard contract for the export of personal information that both sides have signed.
 *
 * @param providerAttestationId of the handler's signature
 * @param recipientAttestationId of the recipient's signature
 * @param effectiveOn first day, Beijing
 * @param filingDue last day for filing it, counted in working days
 */
public record StandardContract(
        FileDigests contract,
        String providerAttestationId,
        String recipientAttestationId,
        LocalDate effectiveOn,
        LocalDate filingDue) {}
