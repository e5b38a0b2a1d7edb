package org.digitaltrade.server.ledger;

import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.digitaltrade.server.web.ProblemException;

/**
 * The bodies of the three steps. {@code proposal} and {@code transaction} are the gateway API's own messages
 * {@code ProposedTransaction} and {@code PreparedTransaction} without signature, so that any SDK can sign them; bytes are
 * Base64 with padding, digests SHA-256.
 */
final class TransactionMessages {

    private TransactionMessages() {}

    /**
     * @param contract the class of chaincode functions, such as {@code TradeContracts}
     * @param input the function's one argument
     * @param transientData an object of Base64 texts; not written to any block
     * @param certificate the signer's, DER in Base64
     */
    public record PrepareRequest(
            String channel,
            String contract,
            String function,
            JsonObject input,
            Optional<JsonObject> transientData,
            String mspId,
            String certificate) {
        private static final String TRANSIENT = "transient";
        private static final String COMPONENT = "transientData";

        /** Reads a body, in which the transient data have the name that Java keeps for itself. */
        static PrepareRequest of(JsonObject body) {
            if (body.find(COMPONENT).isPresent()) {
                throw new ProblemException(Code.MALFORMED, "/" + COMPONENT + ": unknown member");
            }
            TreeMap<String, JsonValue> members = new TreeMap<>(body.members());
            JsonValue fields = members.remove(TRANSIENT);
            if (fields != null) {
                members.put(COMPONENT, fields);
            }
            return Records.fromJson(PrepareRequest.class, new JsonObject(members));
        }
    }

    public record PrepareAnswer(String transactionId, String proposal, String digest) {}

    /** @param signature over the proposal's digest: ECDSA P-256, DER, low S */
    public record EndorseRequest(String proposal, String signature) {}

    public record EndorseAnswer(String transactionId, String transaction, String digest) {}

    /** @param signature over the transaction's digest: ECDSA P-256, DER, low S */
    public record SubmitRequest(String transaction, String signature) {}

    /**
     * @param status COMMITTED, INVALID or PENDING
     * @param channel where its block is; absent while PENDING
     * @param block the block's number; absent while PENDING
     * @param code why it is INVALID
     * @param result what the function returned; only to the one who submitted it
     */
    public record StatusAnswer(
            String transactionId,
            String status,
            Optional<String> channel,
            Optional<Long> block,
            Optional<String> code,
            Optional<JsonObject> result) {}
}
