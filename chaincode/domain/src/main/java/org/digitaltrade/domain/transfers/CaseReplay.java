package org.digitaltrade.domain.transfers;

import java.time.Year;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;

/** Makes a past decision about a case again and compares it with the one on the ledger. */
public final class CaseReplay {

    private CaseReplay() {}

    /**
     * @param matches whether the same comes out, to the hash of the inputs of each line
     * @param recorded what the ledger holds
     * @param recomputed what comes out now, from the file, the rule set, the overlays and the meter that were used then
     */
    public record Result(String caseId, boolean matches, Classification recorded, Classification recomputed) {}

    /**
     * @param transferCase as it stood with the decision
     * @return BAD_STATE, thrown, if nothing was decided yet
     */
    public static Result replay(TransferCase transferCase, CaseSources known) {
        Classification recorded = transferCase
                .classification()
                .orElseThrow(() -> new RejectedException(Code.BAD_STATE, "the case hasn't been classified"));
        Classification recomputed = Classifier.classify(
                transferCase.file(),
                known.ruleSet(recorded.ruleSet()),
                recorded.meter(),
                Year.of(recorded.year()),
                known.digest(),
                known.pinned(transferCase));
        return new Result(transferCase.caseId(), recorded.equals(recomputed), recorded, recomputed);
    }
}
