package org.digitaltrade.verifier;

import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;

/**
 * A proof file, {@code *.dtproof.json}: what is claimed of one record, and the peers' signed answers that back it. The
 * file is its own canonical encoding, so that no two files are the same proof. The protobuf bytes in it are kept as
 * received.
 *
 * @param type code of the record type, such as {@code CON}
 * @param key parts of the record's key
 * @param record the record as claimed
 * @param views what peers answered when asked for that record
 * @param transactions peers' answers to {@code GetTransactionByID} for transactions that wrote the record; may be empty
 */
public record ProofBundle(
        String schema,
        String channel,
        String type,
        List<String> key,
        JsonObject record,
        List<View> views,
        List<View> transactions) {

    public static final String SCHEMA = "org.digitaltrade.proof/1";

    /**
     * Most views, transactions, or endorsements of one: a network has fewer organisations, and verification stays
     * bounded.
     */
    static final int MAX_ENTRIES = 64;

    /**
     * One question and the answer that peers signed.
     *
     * @param proposal bytes of the {@code Proposal}
     * @param response bytes of the {@code ProposalResponsePayload}
     */
    public record View(Base64Bytes proposal, Base64Bytes response, List<SignedBy> endorsements) {
        public View {
            endorsements = limited("endorsements", endorsements);
        }
    }

    /**
     * One peer's signature on an answer.
     *
     * @param endorser serialised identity
     * @param signature over response ‖ endorser
     */
    public record SignedBy(Base64Bytes endorser, Base64Bytes signature) {}

    public ProofBundle {
        if (!schema.equals(SCHEMA)) {
            throw new RejectedException(Code.MALFORMED, "not a " + SCHEMA);
        }
        key = List.copyOf(key);
        views = limited("views", views);
        transactions = limited("transactions", transactions);
    }

    /**
     * Reads a proof file.
     *
     * @throws RejectedException MALFORMED if it is none or not in its canonical form, TOO_LARGE if beyond {@link
     *     Json#MAX_BYTES}
     */
    public static ProofBundle parse(byte[] file) {
        return Records.fromJson(ProofBundle.class, Json.parseCanonical(file));
    }

    /** The file's bytes. */
    public byte[] canonical() {
        return Records.canonical(this);
    }

    private static <T> List<T> limited(String name, List<T> entries) {
        if (entries.size() > MAX_ENTRIES) {
            throw new RejectedException(Code.TOO_LARGE, "more than " + MAX_ENTRIES + " " + name);
        }
        return List.copyOf(entries);
    }
}
