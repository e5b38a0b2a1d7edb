package org.digitaltrade.server.projection;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Optional;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Callers;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.peer.TxValidationCode;

/**
 * One transaction of a block. What a peer found valid can be read; of the others, whatever can be: a block may hold
 * anything that a member sent for ordering, and nothing that it holds may stop the projection unless it has an effect.
 *
 * @param code VALID, or why it has no effect
 * @param header empty if it can't be read
 * @param content what was endorsed, of chaincode transactions that can be read
 */
record BlockTransaction(
        int index, TxValidationCode code, Optional<TransactionHeader> header, Optional<DecodedTransaction> content) {
    /** Longest name that is kept of a chaincode, function or organisation; real ones are far shorter. */
    private static final int MAX_NAME = 64;

    private static final int FIRST_PRINTABLE = ' ';
    private static final int LAST_PRINTABLE = '~';

    /** @throws MalformedBytesException if it is valid and can't be read */
    static BlockTransaction read(int index, ByteString envelope, TxValidationCode code) {
        if (code == TxValidationCode.VALID) {
            return new BlockTransaction(index, code, Optional.of(header(envelope)), content(envelope));
        }
        try {
            TransactionHeader header = header(envelope);
            return new BlockTransaction(index, code, Optional.of(header), contentIfReadable(envelope));
        } catch (MalformedBytesException e) {
            return new BlockTransaction(index, code, Optional.empty(), Optional.empty());
        }
    }

    boolean isValid() {
        return code == TxValidationCode.VALID;
    }

    /** Empty if it isn't that of the transaction's own nonce and creator: anybody could claim another's. */
    Optional<String> transactionId() {
        return header.filter(TransactionHeader::hasOwnTransactionId).map(TransactionHeader::transactionId);
    }

    String kind() {
        return header.map(TransactionHeader::type).map(HeaderType::name).orElse("UNREADABLE");
    }

    String chaincode() {
        return header.map(TransactionHeader::chaincode)
                .map(BlockTransaction::printable)
                .orElse("");
    }

    String called() {
        return content.map(transaction -> printable(transaction.call().function()))
                .orElse("");
    }

    String creatorMsp() {
        return creator()
                .map(SerializedIdentity::getMspid)
                .map(BlockTransaction::printable)
                .orElse("");
    }

    /** On whose behalf it was sent; empty for creators without attributes, such as orderers. */
    Optional<PartyId> creatorParty() {
        try {
            return creator()
                    .map(id -> Callers.actor(id.getMspid(), id.getIdBytes().toByteArray())
                            .party());
        } catch (RejectedException e) {
            return Optional.empty();
        }
    }

    /** The creator's claim. */
    Instant time() {
        return header.map(TransactionHeader::timestamp).orElse(Instant.EPOCH);
    }

    private Optional<SerializedIdentity> creator() {
        try {
            return header.map(TransactionHeader::creator).map(SerializedIdentities::parse);
        } catch (MalformedBytesException e) {
            return Optional.empty();
        }
    }

    private static TransactionHeader header(ByteString envelope) {
        return TransactionHeader.of(
                Messages.parse(Payload.parser(), payload(envelope), "payload").getHeader());
    }

    private static Optional<DecodedTransaction> content(ByteString envelope) {
        return header(envelope).type() == HeaderType.ENDORSER_TRANSACTION
                ? Optional.of(DecodedTransaction.parse(payload(envelope)))
                : Optional.empty();
    }

    private static Optional<DecodedTransaction> contentIfReadable(ByteString envelope) {
        try {
            return content(envelope);
        } catch (MalformedBytesException e) {
            return Optional.empty();
        }
    }

    private static ByteString payload(ByteString envelope) {
        return Messages.parse(Envelope.parser(), envelope, "envelope").getPayload();
    }

    /** A name as it can be kept and shown, whatever somebody put there. */
    private static String printable(String name) {
        StringBuilder kept = new StringBuilder();
        name.chars()
                .limit(MAX_NAME)
                .map(c -> c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE ? c : '?')
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }
}
