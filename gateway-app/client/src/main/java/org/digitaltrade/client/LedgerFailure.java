package org.digitaltrade.client;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.digitaltrade.domain.Code;

/**
 * Why a step did not go through, in words that are the same in REST, command line and console.
 *
 * @param code stable, for example {@code CHANGED_MEANWHILE}; a code of the chaincode is passed on as it came
 * @param stage the step that failed
 * @param detail one sentence for a person; never arguments, keys or stack traces
 * @param retry what a repetition may do
 * @param organisations those that reported the failure, sorted, possibly empty
 */
public record LedgerFailure(String code, Stage stage, String detail, Retry retry, List<String> organisations) {

    /** Codes that speak of the network and not of the request. */
    private static final Set<Code> INFRASTRUCTURE =
            EnumSet.of(Code.ENDORSERS_DISAGREE, Code.GATEWAY_FAILURE, Code.CHAINCODE_ERROR, Code.INTERNAL_ERROR);

    /** What helps after a failure. */
    public enum Retry {
        /** The same request fails again: the request has to change. */
        NO,
        /** Nothing was processed: the same signed bytes may be sent again, also elsewhere. */
        SAME_BYTES,
        /**
         * A peer may be behind the others for a moment: the same signed bytes may be sent again a little later. If the
         * answer stays, it holds.
         */
        LATER,
        /** The state has moved on: a new proposal has to be made and signed. */
        NEW_PROPOSAL,
        /** It may have been processed: ask for the status first, then send the same signed bytes. */
        ASK_STATUS
    }

    public LedgerFailure {
        organisations = List.copyOf(organisations);
    }

    /** Whether rules said no, as opposed to a network that did not work. */
    public boolean isRejection() {
        return (retry == Retry.NO || retry == Retry.LATER)
                && INFRASTRUCTURE.stream()
                        .noneMatch(infrastructure -> infrastructure.name().equals(code));
    }

    /**
     * As a member of that organisation sees it. Its own peer computes first, if it may endorse and is asked: when only
     * others refuse, it either agreed or was not asked, and they may not have the newest block yet.
     */
    LedgerFailure askedBy(String mspId) {
        boolean others = !organisations.isEmpty() && !organisations.contains(mspId);
        return stage == Stage.ENDORSE && retry == Retry.NO && isRejection() && others
                ? new LedgerFailure(code, stage, detail, Retry.LATER, organisations)
                : this;
    }

    @Override
    public String toString() {
        return code + ": " + detail;
    }
}
