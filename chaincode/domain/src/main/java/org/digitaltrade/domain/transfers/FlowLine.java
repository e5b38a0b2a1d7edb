package org.digitaltrade.domain.transfers;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.transfers.rules.ExemptionClaim;
import org.digitaltrade.domain.transfers.rules.ImportantBasis;
import org.digitaltrade.domain.transfers.rules.NegativeListStanding;
import org.digitaltrade.domain.transfers.rules.Origin;
import org.digitaltrade.domain.transfers.rules.SensitiveClass;

/**
 * One data set of a case: how much of it leaves in a calendar year, and what the decision table asks about it.
 *
 * @param datasetId distinct within the case
 * @param piCount natural persons in a year of whom nothing sensitive leaves
 * @param spiCount natural persons in a year of whom something sensitive leaves
 * @param spiClasses distinct; empty exactly if {@code spiCount} is 0
 * @param evidenceHash of what supports {@code exemptionClaim}
 * @param secret whether it holds state or work secrets; if so, it is refused
 * @param fieldIds 1 to {@value #MAX_FIELDS}, distinct and ascending
 * @param recordCount in a year
 * @param volumeBytes in a year
 */
public record FlowLine(
        CodeWord datasetId,
        Origin origin,
        DataGrade grade,
        ImportantBasis importantBasis,
        int piCount,
        int spiCount,
        List<SensitiveClass> spiClasses,
        ExemptionClaim exemptionClaim,
        Optional<Hash> evidenceHash,
        NegativeListStanding nl,
        boolean secret,
        List<CodeWord> fieldIds,
        long recordCount,
        long volumeBytes) {
    /** The largest negative list of a sector names fewer. */
    public static final int MAX_FIELDS = 500;

    public FlowLine {
        grade.refuseCore();
        if (secret) {
            throw new RejectedException(Code.OUT_OF_SCOPE_CORE, "secrets don't belong on this ledger");
        }
        spiClasses = List.copyOf(new TreeSet<>(spiClasses));
        fieldIds = List.copyOf(new TreeSet<>(fieldIds));
        Limits.size("fieldIds", fieldIds, 1, MAX_FIELDS);
        Limits.persons("piCount", piCount);
        Limits.persons("spiCount", spiCount);
        Limits.notNegative("recordCount", recordCount);
        Limits.notNegative("volumeBytes", volumeBytes);
        if (spiClasses.isEmpty() != (spiCount == 0)) {
            throw new RejectedException(Code.COUNTS_INCONSISTENT, "spiClasses are named exactly if spiCount isn't 0");
        }
    }

    public boolean hasPI() {
        return piCount > 0 || spiCount > 0;
    }

    AnnualScale scale() {
        return new AnnualScale(piCount, spiCount, recordCount, volumeBytes);
    }
}
