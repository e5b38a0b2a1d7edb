package org.digitaltrade.domain.transfers;

import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.Invocation;
import org.digitaltrade.domain.Rejection;

/** Contact persons come with a case and go with its end; only a salted hash of them is ever on the channel. */
public final class ContactRules {

    private ContactRules() {}

    /** @param commitment SHA-256 of the contacts' canonical bytes */
    public static Decision<CaseEvent> record(TransferCase transferCase, Hash commitment, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.RECORD_CONTACTS
                        .objection(transferCase, by)
                        .or(() -> Rejection.unless(
                                transferCase
                                        .progress()
                                        .contacts()
                                        .filter(commitment::equals)
                                        .isEmpty(),
                                Code.EXISTS,
                                "the same contacts were recorded already")),
                new ContactsRecorded(
                        transferCase.caseId(), commitment, by.actor().party(), by.txTime()));
    }

    /** @return NOT_FOUND if there are none, or none any more */
    public static Decision<CaseEvent> purge(TransferCase transferCase, Invocation by) {
        return Decision.acceptUnless(
                CaseStep.PURGE_CONTACTS
                        .objection(transferCase, by)
                        .or(() -> Rejection.unless(
                                transferCase.progress().contacts().isPresent(),
                                Code.NOT_FOUND,
                                "the case has no contacts")),
                new ContactsPurged(transferCase.caseId(), by.actor().party(), by.txTime()));
    }
}
