package org.digitaltrade.domain.transfers.rules;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;

/**
 * The facts of one flow line that the decision table asks for, and nothing else; their hash is stored with the decision.
 *
 * @param ciio whether the handler is a critical information infrastructure operator
 * @param hasPI whether this line has personal information
 * @param spiClasses distinct, in the order of {@link SensitiveClass}
 * @param evidenceHash of what supports {@code exemptionClaim}
 * @param nl what the negative list says
 * @param cumPI natural persons without sensitive information in the rule set's window, this line included; 0 to
 *     {@value #MAX_PERSONS}
 * @param cumSPI natural persons with sensitive information, likewise
 * @param recipientListed whether the recipient is on the list of restricted or prohibited ones
 * @param foreignEnforcementRequest whether a foreign court or enforcement body asks for the data
 * @param secret whether it holds state or work secrets
 */
public record FlowInput(
        TransferMode transferMode,
        Origin origin,
        DataGrade grade,
        ImportantBasis importantBasis,
        boolean ciio,
        boolean hasPI,
        List<SensitiveClass> spiClasses,
        ExemptionClaim exemptionClaim,
        Optional<Hash> evidenceHash,
        NegativeListStanding nl,
        int cumPI,
        int cumSPI,
        boolean recipientListed,
        boolean foreignEnforcementRequest,
        boolean secret) {
    /** More persons than any handler can have; three orders of magnitude above every threshold. */
    public static final int MAX_PERSONS = 2_000_000_000;

    public FlowInput {
        spiClasses = List.copyOf(new TreeSet<>(spiClasses));
        requirePersons("cumPI", cumPI);
        requirePersons("cumSPI", cumSPI);
    }

    /** The same facts with other numbers of persons; what exceeds the limit stays at it, beyond every threshold. */
    public FlowInput withPersons(long pi, long spi) {
        return new FlowInput(
                transferMode,
                origin,
                grade,
                importantBasis,
                ciio,
                hasPI,
                spiClasses,
                exemptionClaim,
                evidenceHash,
                nl,
                (int) Math.min(pi, MAX_PERSONS),
                (int) Math.min(spi, MAX_PERSONS),
                recipientListed,
                foreignEnforcementRequest,
                secret);
    }

    /** Whether the data counts as important: what only its handler calls important does not. */
    public boolean isImportant() {
        return grade == DataGrade.IMPORTANT && importantBasis != ImportantBasis.SELF_IDENTIFIED;
    }

    private static void requirePersons(String name, int count) {
        if (count < 0 || count > MAX_PERSONS) {
            throw new RejectedException(Code.COUNT_OUT_OF_RANGE, name + " is from 0 to " + MAX_PERSONS);
        }
    }
}
