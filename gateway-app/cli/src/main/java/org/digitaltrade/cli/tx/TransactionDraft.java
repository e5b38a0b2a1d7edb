package org.digitaltrade.cli.tx;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.InputFile;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.digitaltrade.wire.crypto.Pem;

/**
 * A transaction on its way, in one file that can be carried between a machine with the key and one with a network. All
 * binary members are base64.
 *
 * @param certificate DER of the identity that is to sign
 * @param proposal a {@code gateway.ProposedTransaction}
 * @param proposalSignature the first signature, once it is made
 * @param transaction a {@code gateway.PreparedTransaction}, once it is endorsed
 * @param transactionSignature the second signature, once it is made
 */
public record TransactionDraft(
        String schema,
        String channel,
        String contract,
        String function,
        JsonObject input,
        Optional<JsonObject> transientData,
        String mspId,
        String certificate,
        String proposal,
        Optional<String> proposalSignature,
        Optional<String> transaction,
        Optional<String> transactionSignature) {
    private static final String SCHEMA = "org.digitaltrade.transaction-draft/1";

    /** What comes next. */
    enum Stage {
        SIGN_PROPOSAL,
        ENDORSE,
        SIGN_TRANSACTION,
        SEND
    }

    public TransactionDraft {
        if (!schema.equals(SCHEMA)) {
            throw new RejectedException(Code.MALFORMED, "not a " + SCHEMA);
        }
    }

    static TransactionDraft of(
            String channel,
            String contract,
            String function,
            JsonObject input,
            Optional<JsonObject> transientData,
            LedgerIdentity identity,
            byte[] proposal) {
        return new TransactionDraft(
                SCHEMA,
                channel,
                contract,
                function,
                input,
                transientData,
                identity.mspId(),
                base64(encoded(identity)),
                base64(proposal),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static TransactionDraft read(Path file) throws IOException, CommandException {
        return Records.parse(TransactionDraft.class, InputFile.read(file));
    }

    void write(Path file) throws IOException {
        Files.write(file, Records.canonical(this));
    }

    Stage stage() {
        if (proposalSignature.isEmpty()) {
            return Stage.SIGN_PROPOSAL;
        }
        if (transaction.isEmpty()) {
            return Stage.ENDORSE;
        }
        return transactionSignature.isEmpty() ? Stage.SIGN_TRANSACTION : Stage.SEND;
    }

    Intent intent() {
        Map<String, ByteString> fields = new TreeMap<>();
        transientData.ifPresent(object -> object.members()
                .forEach((name, value) -> fields.put(
                        name,
                        value instanceof JsonString text
                                ? ByteString.copyFromUtf8(text.value())
                                : ByteString.copyFromUtf8(Json.write(value)))));
        return Intent.of(channel, contract, function, Json.canonical(input)).withTransient(fields);
    }

    LedgerIdentity identity() {
        return new LedgerIdentity(mspId, Pem.certificateFromDer(decode(certificate)));
    }

    TransactionDraft withProposalSignature(byte[] signature) {
        return with(Optional.of(base64(signature)), transaction, transactionSignature);
    }

    TransactionDraft withTransaction(byte[] prepared) {
        return with(proposalSignature, Optional.of(base64(prepared)), Optional.empty());
    }

    TransactionDraft withTransactionSignature(byte[] signature) {
        return with(proposalSignature, transaction, Optional.of(base64(signature)));
    }

    byte[] proposalBytes() {
        return decode(proposal);
    }

    byte[] transactionBytes() {
        return decode(transaction.orElseThrow());
    }

    static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new RejectedException(Code.MALFORMED, "a member of the draft is not base64");
        }
    }

    private TransactionDraft with(
            Optional<String> firstSignature, Optional<String> prepared, Optional<String> secondSignature) {
        return new TransactionDraft(
                schema,
                channel,
                contract,
                function,
                input,
                transientData,
                mspId,
                certificate,
                proposal,
                firstSignature,
                prepared,
                secondSignature);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] encoded(LedgerIdentity identity) {
        try {
            return identity.certificate().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a parsed certificate has an encoding", e);
        }
    }
}
