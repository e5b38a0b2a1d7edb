package org.digitaltrade.cli.tx;

import java.time.Instant;
import org.digitaltrade.client.CheckedProposal;
import org.digitaltrade.client.CheckedTransaction;
import org.digitaltrade.client.EndorserPolicy;
import org.digitaltrade.client.ProposalCheck;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.TransactionCheck;

/** A draft's bytes against the intent that it states: whoever carried the file may have changed it. */
final class DraftChecks {
    private DraftChecks() {}

    static CheckedProposal proposal(TransactionDraft draft) throws RefusedToSignException {
        return ProposalCheck.check(draft.proposalBytes(), draft.intent(), draft.identity(), Instant.now());
    }

    static CheckedTransaction transaction(TransactionDraft draft, EndorserPolicy policy) throws RefusedToSignException {
        return TransactionCheck.check(draft.transactionBytes(), proposal(draft), policy);
    }
}
