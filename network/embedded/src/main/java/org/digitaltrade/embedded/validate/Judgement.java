package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.transaction.Endorsements;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * How far a transaction got. The costly checks, which ask only the transaction itself, make a first judgement; those that ask the
 * ledger and the rest of the block may still turn it.
 *
 * @param code {@code VALID} so far, or the first broken rule
 * @param transaction a chaincode transaction, as far as it could be read; empty for configurations
 */
record Judgement(TxValidationCode code, Optional<Endorsed> transaction) {

    /** A readable chaincode transaction and the members who endorsed it with good signatures. */
    record Endorsed(EndorserTransaction transaction, List<Identity> signers) {}

    /** Checks what needs neither state nor neighbours: structure, creator's signature, endorsers' signatures. */
    static Judgement of(ByteString envelope, String channel, Signatures signatures) {
        try {
            SignedEnvelope signed = SignedEnvelope.check(envelope, signatures);
            Optional<EndorserTransaction> transaction = signed.isOfType(HeaderType.CONFIG)
                    ? Optional.empty()
                    : Optional.of(EndorserTransaction.check(signed));
            Parsing.require(
                    signed.channelHeader().getChannelId().equals(channel),
                    TxValidationCode.TARGET_CHAIN_NOT_FOUND,
                    "of another channel");
            return new Judgement(TxValidationCode.VALID, transaction.map(found -> endorsed(found, signatures)));
        } catch (InvalidTransactionException e) {
            return new Judgement(e.code(), Optional.empty());
        }
    }

    private static Endorsed endorsed(EndorserTransaction transaction, Signatures signatures) {
        return new Endorsed(
                transaction,
                signatures.signers(Endorsements.signedData(transaction.responsePayload(), transaction.endorsements())));
    }
}
