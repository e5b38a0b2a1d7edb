package org.digitaltrade.signatures.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.digitaltrade.domain.attestations.VerdictCode;
import org.junit.jupiter.api.Test;

final class WorkBudgetTest {

    @Test
    void the_operation_after_the_last_one_allowed_fails() throws CheckFailedException {
        WorkBudget budget = new WorkBudget();
        for (int i = 0; i < Limits.MAX_PUBLIC_KEY_OPERATIONS; i++) {
            budget.spend();
        }

        assertEquals(
                VerdictCode.WORK_BUDGET_EXCEEDED,
                assertThrows(CheckFailedException.class, budget::spend).code());
    }
}
