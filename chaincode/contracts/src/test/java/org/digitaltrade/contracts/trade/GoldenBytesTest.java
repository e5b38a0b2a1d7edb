package org.digitaltrade.contracts.trade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.digitaltrade.contracts.trade.TradeScene.CASE_ID;
import static org.digitaltrade.contracts.trade.TradeScene.CONTRACT_ID;
import static org.digitaltrade.contracts.trade.TradeScene.PROVIDER;
import static org.digitaltrade.contracts.trade.TradeScene.RECIPIENT;
import static org.digitaltrade.contracts.trade.TradeScene.RELAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.trade.ContractDocument;
import org.digitaltrade.domain.trade.TradeContract;
import org.digitaltrade.format.EventEnvelope;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.format.Records;
import org.junit.jupiter.api.Test;

/**
 * The bytes that parties sign and the ledger keeps, as files: a change of one of them is a change of every endorser. They
 * are written afresh with {@code -Dgolden.write=true}; look at the difference before committing it.
 */
class GoldenBytesTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("repository.dir"), "chaincode/contracts/src/test/resources/golden");

    private final TradeScene scene = new TradeScene();

    @Test
    void the_document_that_is_signed() throws IOException {
        assertGolden(
                "document.json",
                Records.canonical(Records.fromJson(ContractDocument.class, TradeScene.documentJson())));
    }

    @Test
    void a_contract_when_it_is_fulfilled_and_the_token_that_it_depends_on() throws IOException {
        List.of(
                scene.offer(PROVIDER),
                scene.accept(RECIPIENT),
                scene.relay(RELAY, "ACTIVE", 41),
                scene.satisfyApproval(PROVIDER),
                scene.record(PROVIDER, "delivery"),
                scene.record(RECIPIENT, "acceptance"),
                scene.confirm(PROVIDER),
                scene.confirm(RECIPIENT));
        TradeContract contract = (TradeContract)
                scene.ledger.record(RecordType.CONTRACT, CONTRACT_ID).orElseThrow();
        assertGolden("contract.json", LedgerTypes.canonical(contract));
        assertGolden(
                "token.json",
                LedgerTypes.canonical(
                        scene.ledger.record(RecordType.TOKEN, CASE_ID).orElseThrow()));
    }

    @Test
    void the_events_of_an_offer_and_of_an_acceptance() throws IOException {
        assertGolden("offer-events.json", envelope(scene.offer(PROVIDER)));
        assertGolden("accept-events.json", envelope(scene.accept(RECIPIENT)));
    }

    private static byte[] envelope(Outcome outcome) {
        return new EventEnvelope(outcome.events()).canonical();
    }

    private static void assertGolden(String name, byte[] actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.write(file, actual);
        }
        assertEquals(Files.readString(file), new String(actual, UTF_8));
    }
}
