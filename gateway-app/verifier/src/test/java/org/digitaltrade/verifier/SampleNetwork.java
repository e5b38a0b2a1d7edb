package org.digitaltrade.verifier;

import com.google.protobuf.ByteString;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.domain.Country;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.party.Party;
import org.digitaltrade.domain.party.PartyKind;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.verifier.TrustFile.Kind;
import org.digitaltrade.verifier.TrustFile.TrustedChannel;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;

/** A network of four organisations with peers, and what its peers say about one party in the register. */
final class SampleNetwork {

    static final Instant ASKED = Instant.parse("2026-11-24T08:00:00Z");
    static final Instant VERIFIED = ASKED.plus(Duration.ofDays(30));

    static final Party PARTY = new Party(
            PartyId.uscc("91110108MA0DEM013A"),
            new Country("CN"),
            PartyKind.ENTERPRISE,
            Optional.empty(),
            PartyId.authority("BJCOM"),
            ASKED);

    static final List<String> KEY = PARTY.keyParts();

    private static final String LEDGER = "ledger";

    final SampleOrganisation cyberspace = new SampleOrganisation("BJCAC");
    final SampleOrganisation commerce = new SampleOrganisation("BJCOM");
    final SampleOrganisation haidian = new SampleOrganisation("ZHD");
    final SampleOrganisation partner = new SampleOrganisation("PARTNER");
    final SampleOrganisation orderer = new SampleOrganisation("ORDZHD");

    TrustFile trust(int required) {
        return new TrustFile(
                TrustFile.SCHEMA,
                "beijing-digital-trade",
                1,
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2027-11-01T00:00:00Z"),
                List.of(new TrustedChannel("trade", Hash.of(new byte[32]), LEDGER)),
                List.of(
                        cyberspace.trusted(Kind.PEER),
                        commerce.trusted(Kind.PEER),
                        haidian.trusted(Kind.PEER),
                        partner.trusted(Kind.PEER),
                        orderer.trusted(Kind.ORDERER)),
                required);
    }

    /** The question for the party, and the answer that states it. */
    SampleQuestion view() {
        JsonObject input = subject(KEY);
        return SampleQuestion.of("trade", LEDGER, ASKED, partner.client(), "Parties:view", Json.write(input))
                .answered(200, ByteString.copyFrom(Json.canonical(statement(PARTY))));
    }

    /** What peers state about a party that is there. */
    static JsonObject statement(Party party) {
        return subject(party.keyParts())
                .with("absent", new JsonBoolean(false))
                .with("record", LedgerTypes.toJson(party));
    }

    static JsonObject subject(List<String> key) {
        return JsonObject.of(Map.of(
                "type",
                new JsonString("PTY"),
                "key",
                new JsonArray(key.stream().<JsonValue>map(JsonString::new).toList())));
    }

    /** The question for a transaction, and the answer that it was valid. */
    SampleQuestion transaction(SampleQuestion transaction, int code) {
        return transaction(transaction, transaction.envelope(haidian.peer(), commerce.peer()), code);
    }

    SampleQuestion transaction(SampleQuestion transaction, Envelope envelope, int code) {
        ByteString answer = ProcessedTransaction.newBuilder()
                .setTransactionEnvelope(envelope)
                .setValidationCode(code)
                .build()
                .toByteString();
        return SampleQuestion.of(
                        "trade",
                        "qscc",
                        ASKED.plusSeconds(1),
                        partner.client(),
                        "GetTransactionByID",
                        "trade",
                        transaction.transactionId())
                .answered(200, answer);
    }

    /** The transaction that wrote the party. */
    SampleQuestion registration() {
        return SampleQuestion.of("trade", LEDGER, ASKED.minusSeconds(60), commerce.client(), "Parties:register", "{}")
                .writing(LedgerKey.of(RecordType.PARTY, KEY.get(0)).stateKey());
    }

    /** A bundle whose one view these peers have signed. */
    ProofBundle bundle(SampleQuestion view, SampleOrganisation... endorsers) {
        return bundle(view, Stream.of(endorsers).map(SampleOrganisation::peer).toList());
    }

    ProofBundle bundle(SampleQuestion view, List<SigningIdentity> endorsers) {
        return builder()
                .view(view.proposal(), view.endorsedBy(endorsers.toArray(SigningIdentity[]::new)))
                .build();
    }

    ProofBundleBuilder builder() {
        return new ProofBundleBuilder("trade", "PTY", KEY);
    }

    /** A bundle that claims the party, whatever its view states. */
    ProofBundle claim(SampleQuestion view, SampleOrganisation... endorsers) {
        ProofBundle honest = bundle(view(), endorsers);
        ProofBundle.View other = bundleView(view, endorsers);
        return new ProofBundle(ProofBundle.SCHEMA, "trade", "PTY", KEY, honest.record(), List.of(other), List.of());
    }

    private static ProofBundle.View bundleView(SampleQuestion view, SampleOrganisation... endorsers) {
        SigningIdentity[] peers =
                Stream.of(endorsers).map(SampleOrganisation::peer).toArray(SigningIdentity[]::new);
        return new ProofBundle.View(
                Base64Bytes.of(view.proposal()),
                Base64Bytes.of(view.response()),
                view.endorsedBy(peers).endorsements().stream()
                        .map(endorsement -> new ProofBundle.SignedBy(
                                Base64Bytes.of(endorsement.getEndorser()), Base64Bytes.of(endorsement.getSignature())))
                        .toList());
    }
}
