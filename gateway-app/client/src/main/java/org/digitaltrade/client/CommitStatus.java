package org.digitaltrade.client;

import java.util.Optional;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * Where a transaction is in the chain.
 *
 * @param block the block's number in its channel
 * @param invalid why it has no effect; empty when it is valid
 * @param result what the function returned, if whoever answers knows
 */
public record CommitStatus(long block, Optional<LedgerFailure> invalid, Optional<String> result) {

    static CommitStatus of(long block, TxValidationCode code) {
        return new CommitStatus(
                block,
                code == TxValidationCode.VALID ? Optional.empty() : Optional.of(FabricFailures.invalid(code)),
                Optional.empty());
    }
}
