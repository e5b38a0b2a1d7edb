package org.digitaltrade.signatures.check;

import org.digitaltrade.domain.attestations.VerdictCode;

/** Counts the public-key operations of one request. */
public final class WorkBudget {
    private int left = Limits.MAX_PUBLIC_KEY_OPERATIONS;

    public void spend() throws CheckFailedException {
        if (left == 0) {
            throw CheckFailedException.of(VerdictCode.WORK_BUDGET_EXCEEDED)
                    .with("limit", "MAX_PUBLIC_KEY_OPERATIONS=" + Limits.MAX_PUBLIC_KEY_OPERATIONS);
        }
        left--;
    }
}
