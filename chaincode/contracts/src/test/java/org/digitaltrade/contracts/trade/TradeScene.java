package org.digitaltrade.contracts.trade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.TestAttestations;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.TestLedger;
import org.digitaltrade.contracts.dispatch.LedgerChannel;
import org.digitaltrade.domain.Commitments;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.attestations.ContentDigest;
import org.digitaltrade.domain.attestations.SignatoryRole;
import org.digitaltrade.domain.attestations.SubjectType;
import org.digitaltrade.domain.trade.ContractDocument;
import org.digitaltrade.domain.trade.TradeContract;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;

/** The channel {@code trade} with the two parties of document.json and their signatures on it already attested. */
final class TradeScene {
    static final PartyId PROVIDER_ID = PartyId.uscc("91110108MA0DEM013A");
    static final PartyId RECIPIENT_ID = PartyId.lei("9845DEMOPARTNER00005");
    static final TestIdentity PROVIDER = TestIdentity.trader("ZHD", PROVIDER_ID);
    static final TestIdentity RECIPIENT = TestIdentity.trader("PARTNER", RECIPIENT_ID);
    static final TestIdentity STRANGER = TestIdentity.trader("ZCY", PartyId.uscc("91110105MA0DEM021R"));
    static final TestIdentity ZONE = TestIdentity.officer("ZHD");
    static final TestIdentity AGENCY = TestIdentity.officer("BJCAC");
    static final TestIdentity RELAY = TestIdentity.of("BJCAC", Role.RELAY, "BJCAC");

    static final String CONTRACT_ID = "CT-HD-2026-0123456789ab";
    static final String CASE_ID = "TC-HD-2026-ba9876543210";
    static final Instant NOW = Instant.parse("2026-11-24T13:33:05Z");

    private static final String EVIDENCE = "e".repeat(64);
    private static final Hash SALT = new Hash("5".repeat(64));

    final TestLedger ledger = TestLedger.on(LedgerChannel.TRADE);

    private final JsonObject document;

    TradeScene() {
        this(documentJson());
    }

    TradeScene(JsonObject document) {
        this(document, PROVIDER_ID);
    }

    /** @param providerId whose signature is attested as the provider's */
    TradeScene(JsonObject document, PartyId providerId) {
        this.document = document;
        List<ContentDigest> digests = Fingerprints.of(Records.fromJson(ContractDocument.class, document))
                .digests();
        ledger.having(TestAttestations.valid(
                        "AT-provider",
                        SubjectType.CONTRACT_VERSION,
                        digests.get(0),
                        SignatoryRole.PROVIDER,
                        providerId))
                .having(TestAttestations.valid(
                        "AT-recipient",
                        SubjectType.CONTRACT_VERSION,
                        digests.get(1),
                        SignatoryRole.RECIPIENT,
                        RECIPIENT_ID));
    }

    static JsonObject documentJson() {
        try (InputStream file = Objects.requireNonNull(TradeScene.class.getResourceAsStream("/document.json"))) {
            return Json.parseObject(file.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Outcome offer(TestIdentity by) {
        return ledger.submit(by, "TradeContracts:offer", offerJson("AT-provider"));
    }

    String offerJson(String attestationId) {
        return "{\"document\":" + Json.write(document) + ",\"attestationId\":\"" + attestationId + "\"}";
    }

    Outcome accept(TestIdentity by) {
        return call(by, "accept", "\"attestationId\":\"AT-recipient\"");
    }

    Outcome satisfyApproval(TestIdentity by) {
        return call(by, "satisfyCondition", "\"conditionId\":\"approval\"");
    }

    Outcome record(TestIdentity by, String milestoneId) {
        return call(
                by,
                "recordMilestone",
                "\"milestoneId\":\"" + milestoneId + "\",\"evidence\":{\"sha256\":\"" + EVIDENCE + "\"}");
    }

    Outcome confirm(TestIdentity by) {
        return call(by, "confirmPerformance");
    }

    /** Calls a function about the contract, with further members if it takes any. */
    Outcome call(TestIdentity by, String function, String... members) {
        StringBuilder request = new StringBuilder("{\"contractId\":\"" + CONTRACT_ID + "\"");
        for (String member : members) {
            request.append(',').append(member);
        }
        return ledger.submit(
                by, "TradeContracts:" + function, request.append('}').toString());
    }

    Outcome relay(TestIdentity by, String status, int block) {
        return ledger.submit(by, "TradeContracts:relayToken", tokenJson(status, block));
    }

    static String tokenJson(String status, int block) {
        return Json.write(Json.parse(("{\"caseId\":\"" + CASE_ID + "\",\"status\":\"" + status
                        + "\",\"validFrom\":\"2026-11-01\",\"validTo\":\"2029-10-31\",\"fieldCommitment\":\""
                        + "6".repeat(64) + "\",\"destCountry\":\"SG\",\"decisionHash\":\"" + "7".repeat(64)
                        + "\",\"recipientCommitment\":\"" + Commitments.recipient(SALT, RECIPIENT_ID)
                        + "\",\"source\":{\"transactionId\":\"" + "8".repeat(64) + "\",\"block\":\"" + block + "\"}}")
                .getBytes(UTF_8)));
    }

    Optional<String> state() {
        return ledger.record(RecordType.CONTRACT, CONTRACT_ID)
                .map(record -> ((TradeContract) record).state().name());
    }

    /** The sample document with one member replaced. */
    static JsonObject documentWith(String member, String json) {
        return documentJson().with(member, Json.parse(json.getBytes(UTF_8)));
    }
}
