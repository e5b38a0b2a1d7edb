package org.digitaltrade.verifier;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.verifier.ProofBundle.SignedBy;
import org.digitaltrade.verifier.ProofBundle.View;
import org.digitaltrade.wire.transaction.DecodedTransaction;

/**
 * Puts a proof together from endorsed and never submitted transactions. Keeps the bytes that were signed. Answers to
 * the same question with the same bytes are joined, so one question may be sent to each peer by itself.
 */
public final class ProofBundleBuilder {

    /** Question and answer of a view; its endorsements are collected. */
    private record Statement(ByteString proposal, ByteString response) {}

    private final String channel;
    private final String type;
    private final List<String> key;
    private final Map<Statement, Set<SignedBy>> views = new LinkedHashMap<>();
    private final Map<Statement, Set<SignedBy>> transactions = new LinkedHashMap<>();

    /**
     * For one record.
     *
     * @param type code of the record type
     * @param key parts of its key
     */
    public ProofBundleBuilder(String channel, String type, List<String> key) {
        this.channel = channel;
        this.type = type;
        this.key = List.copyOf(key);
    }

    /**
     * Adds peers' answers to the chaincode's {@code view}.
     *
     * @param proposal bytes of the {@code Proposal} that was endorsed
     * @param answer the endorsed transaction that came back
     */
    public ProofBundleBuilder view(ByteString proposal, DecodedTransaction answer) {
        add(views, proposal, answer);
        return this;
    }

    /** Adds peers' answers to {@code GetTransactionByID}, as {@link #view}. */
    public ProofBundleBuilder transaction(ByteString proposal, DecodedTransaction answer) {
        add(transactions, proposal, answer);
        return this;
    }

    /**
     * The bundle, with the record that the first view states.
     *
     * @throws IllegalStateException if there is no view
     * @throws org.digitaltrade.domain.RejectedException if the first view states no record
     */
    public ProofBundle build() {
        List<View> entries = entries(views);
        if (entries.isEmpty()) {
            throw new IllegalStateException("a proof needs a view");
        }
        JsonObject statement = Json.parseObject(
                NotarisedAnswer.decode("view 1", entries.get(0)).response().toByteArray());
        JsonObject record = Json.parseObject(Json.canonical(statement.get("record")));
        return new ProofBundle(ProofBundle.SCHEMA, channel, type, key, record, entries, entries(transactions));
    }

    private static void add(Map<Statement, Set<SignedBy>> statements, ByteString proposal, DecodedTransaction answer) {
        Set<SignedBy> signatures = statements.computeIfAbsent(
                new Statement(proposal, answer.responsePayload()), statement -> new LinkedHashSet<>());
        answer.endorsements().stream()
                .map(endorsement -> new SignedBy(
                        Base64Bytes.of(endorsement.getEndorser()), Base64Bytes.of(endorsement.getSignature())))
                .forEach(signatures::add);
    }

    private static List<View> entries(Map<Statement, Set<SignedBy>> statements) {
        List<View> views = new ArrayList<>();
        statements.forEach((statement, signatures) -> views.add(new View(
                Base64Bytes.of(statement.proposal()), Base64Bytes.of(statement.response()), List.copyOf(signatures))));
        return views;
    }
}
