package org.digitaltrade.domain.transfers.calendars;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Adoption;
import org.digitaltrade.domain.Adoptions;
import org.digitaltrade.domain.Agency;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.Proposal;

/** How a calendar comes into effect: proposed by one of two agencies, adopted by both. */
public final class CalendarRules {
    /** Whose adoption a calendar needs. */
    public static final List<String> AUTHORITIES = List.of(Agency.BJCAC.mspId(), Agency.BJCOM.mspId());

    private CalendarRules() {}

    /**
     * @param hash SHA-256 of the calendar's canonical bytes
     * @param existing what stands for its year
     * @return NOT_AUTHORISED, EXISTS or EXISTS_WITH_DIFFERENT_CONTENT if refused
     */
    public static Decision<LedgerEvent<CalendarEntry>> propose(
            Calendar calendar, Hash hash, Optional<CalendarEntry> existing, Invocation by) {
        return Decision.acceptUnless(
                Proposal.objection(AUTHORITIES, existing.map(CalendarEntry::proposal), hash, by.actor()),
                new CalendarProposed(
                        calendar, new Proposal(hash, by.actor().party(), by.txTime(), Adoptions.none(AUTHORITIES))));
    }

    /** @return NOT_AUTHORISED, EXISTS or HASH_MISMATCH if refused */
    public static Decision<LedgerEvent<CalendarEntry>> adopt(CalendarEntry proposed, Hash hash, Invocation by) {
        return Decision.acceptUnless(
                proposed.proposal().objectionToAdoption(hash, by.actor()),
                new CalendarAdopted(
                        proposed.calendar().year(), new Adoption(by.actor().party(), by.txTime(), by.transactionId())));
    }
}
