package org.digitaltrade.embedded.validate;

import static org.digitaltrade.embedded.validate.Parsing.parse;
import static org.digitaltrade.embedded.validate.Parsing.require;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_HEADER_EXTENSION;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_RESPONSE_PAYLOAD;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.BAD_RWSET;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.ILLEGAL_WRITESET;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_CHAINCODE;
import static org.hyperledger.fabric.protos.peer.TxValidationCode.INVALID_OTHER_REASON;

import com.google.protobuf.ByteString;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.transaction.ReadWriteSet;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;

/**
 * What a chaincode transaction says it did, consistent in itself.
 *
 * @param chaincode the chaincode that was called
 * @param writtenNamespaces the chaincode and all others whose state it writes: each one's policy has to be met
 */
record ChaincodeResult(String chaincode, ReadWriteSet readWriteSet, Set<String> writtenNamespaces) {

    static ChaincodeResult check(EndorserTransaction transaction) throws InvalidTransactionException {
        ChaincodeHeaderExtension extension = parse(
                ChaincodeHeaderExtension.parser(),
                transaction.envelope().channelHeader().getExtension(),
                "chaincode header extension",
                BAD_HEADER_EXTENSION);
        ByteString actionBytes = transaction.response().getExtension();
        require(!actionBytes.isEmpty(), BAD_RESPONSE_PAYLOAD, "response payload is missing extension");
        ChaincodeAction action = parse(ChaincodeAction.parser(), actionBytes, "chaincode action", BAD_RESPONSE_PAYLOAD);
        ReadWriteSet set = readWriteSet(action.getResults());
        require(
                extension.hasChaincodeId() && action.hasChaincodeId(),
                INVALID_OTHER_REASON,
                "nil ChaincodeId in header extension or action");
        String chaincode = extension.getChaincodeId().getName();
        checkNames(chaincode, action);
        checkEvent(chaincode, action.getEvents());
        return new ChaincodeResult(chaincode, set, writtenNamespaces(chaincode, set.namespaces()));
    }

    private static ReadWriteSet readWriteSet(ByteString results) throws InvalidTransactionException {
        try {
            return ReadWriteSet.parse(results);
        } catch (MalformedBytesException e) {
            throw new InvalidTransactionException(BAD_RWSET, String.valueOf(e.getMessage()));
        }
    }

    private static void checkNames(String chaincode, ChaincodeAction action) throws InvalidTransactionException {
        require(!chaincode.isEmpty(), INVALID_CHAINCODE, "invalid chaincode ID");
        require(
                chaincode.equals(action.getChaincodeId().getName()),
                INVALID_CHAINCODE,
                "inconsistent ccid info (" + chaincode + "/"
                        + action.getChaincodeId().getName() + ")");
        require(!action.getChaincodeId().getVersion().isEmpty(), INVALID_CHAINCODE, "invalid chaincode version");
    }

    private static void checkEvent(String chaincode, ByteString bytes) throws InvalidTransactionException {
        if (!bytes.isEmpty()) {
            ChaincodeEvent event = parse(ChaincodeEvent.parser(), bytes, "chaincode event", INVALID_OTHER_REASON);
            require(
                    event.getChaincodeId().equals(chaincode),
                    INVALID_OTHER_REASON,
                    "chaincode event chaincode id does not match chaincode action chaincode id");
        }
    }

    private static Set<String> writtenNamespaces(String chaincode, List<ReadWriteSet.Namespace> namespaces)
            throws InvalidTransactionException {
        Set<String> seen = new HashSet<>();
        Set<String> written = new TreeSet<>();
        written.add(chaincode);
        for (ReadWriteSet.Namespace namespace : namespaces) {
            require(
                    seen.add(namespace.name()),
                    ILLEGAL_WRITESET,
                    "duplicate namespace '" + namespace.name() + "' in txRWSet");
            if (writes(namespace)) {
                written.add(namespace.name());
            }
        }
        return written;
    }

    private static boolean writes(ReadWriteSet.Namespace namespace) {
        return namespace.keys().getWritesCount() + namespace.keys().getMetadataWritesCount() > 0
                || namespace.collections().stream()
                        .map(ReadWriteSet.Collection::hashes)
                        .anyMatch(hashes -> hashes.getHashedWritesCount() + hashes.getMetadataWritesCount() > 0);
    }
}
