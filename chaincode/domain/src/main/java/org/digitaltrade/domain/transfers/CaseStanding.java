package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import java.util.Optional;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;

/**
 * All that the trade channel's token says about a case; members are named as the token's.
 *
 * @param validFrom first day, Beijing
 * @param validTo last day, Beijing; a declared exemption has none
 * @param fieldCommitment stands for the field codes of all lines
 * @param decisionHash of the decision document; a declared exemption has none
 * @param recipientCommitment SHA-256 of the case's salt and the recipient's party id
 */
public record CaseStanding(
        String caseId,
        CaseState status,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Hash fieldCommitment,
        Country destCountry,
        Optional<Hash> decisionHash,
        Hash recipientCommitment) {}
