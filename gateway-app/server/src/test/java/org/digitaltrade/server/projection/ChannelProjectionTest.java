package org.digitaltrade.server.projection;

import static org.digitaltrade.server.Samples.CASE_ID;
import static org.digitaltrade.server.Samples.HAIDIAN_TRADER;
import static org.digitaltrade.server.Samples.PARTNER_TRADER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.trade.TokenStatus;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.server.Samples;
import org.digitaltrade.server.TestChain;
import org.digitaltrade.server.TestChain.Sent;
import org.digitaltrade.server.TestNetwork;
import org.digitaltrade.server.ledger.Outcome;
import org.digitaltrade.server.ledger.StoppedException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelProjectionTest {
    @TempDir
    static Path networkFolder;

    private static TestNetwork network;

    @TempDir
    Path folder;

    private TestChain chain;
    private TestDatabase database;
    private ChannelProjection projection;

    @BeforeAll
    static void makeNetwork() throws IOException {
        network = TestNetwork.in(networkFolder);
    }

    @BeforeEach
    void open() throws SQLException {
        chain = new TestChain(network, "trade");
        database = TestDatabase.in(folder);
        projection = database.projection("trade");
        projection.accept(chain.configuration("BJCAC", "ZHD", "PARTNER"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_valid_transaction_becomes_the_record_that_the_peers_hold() {
        Sent sent = chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER));
        List<Outcome> outcomes = projection.accept(chain.block(sent));
        assertEquals(List.of(new Outcome("trade", sent.id(), 1, TxValidationCode.VALID)), outcomes);
        String json = new String(
                LedgerTypes.canonical(Samples.registered(HAIDIAN_TRADER).applyTo(null)), StandardCharsets.UTF_8);
        assertEquals(
                List.of("PTY uscc:91110108MA0DEM013A 1:0 null " + json),
                rows("select type || ' ' || record_key || ' '"
                        + " || from_block || ':' || from_tx || ' ' || coalesce(cast(to_block as varchar), 'null')"
                        + " || ' ' || json from record"));
        assertEquals(List.of("uscc:91110108MA0DEM013A"), rows("select party from record_party"));
        assertEquals(
                List.of("1 0 0 PTY PartyRegistered " + sent.id()),
                rows("select block || ' ' || tx_index || ' ' || event_index || ' ' || type || ' ' || name || ' ' ||"
                        + " tx_id from event"));
        assertEquals(
                List.of("1 ENDORSER_TRANSACTION VALID BJCOM auth:BJCOM ledger Test:function"),
                rows("select block || ' ' || kind || ' ' || code || ' ' || creator_msp || ' ' || creator_party || ' '"
                        + " || chaincode || ' ' || called from transaction where block = 1"));
        assertEquals(List.of("1"), rows("select cast(block as varchar) from position where channel = 'trade'"));
    }

    @Test
    void a_later_version_replaces_the_earlier_also_in_the_same_block() {
        projection.accept(chain.block(
                chain.sent("BJCAC", "Relay", Samples.relayed(TokenStatus.ACTIVE, 4)),
                chain.sent("BJCAC", "Relay", Samples.relayed(TokenStatus.SUSPENDED, 5))));
        projection.accept(chain.block(chain.sent("BJCAC", "Relay", Samples.relayed(TokenStatus.ACTIVE, 6))));
        assertEquals(
                List.of("1:0 to 1", "1:1 to 2", "2:0 to now"),
                rows("select from_block || ':' || from_tx || ' to ' || coalesce(cast(to_block as varchar), 'now')"
                        + " from record where record_key = '" + CASE_ID + "' order by from_block, from_tx"));
    }

    @Test
    void a_transaction_without_effect_is_kept_and_changes_nothing() {
        Sent sent = chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER))
                .marked(TxValidationCode.MVCC_READ_CONFLICT);
        List<Outcome> outcomes = projection.accept(chain.block(sent));
        assertEquals(List.of(new Outcome("trade", sent.id(), 1, TxValidationCode.MVCC_READ_CONFLICT)), outcomes);
        assertEquals(List.of(), rows("select record_key from record"));
        assertEquals(List.of("MVCC_READ_CONFLICT"), rows("select code from transaction where block = 1"));
    }

    @Test
    void whatever_a_member_sent_for_ordering_does_not_stop_it_unless_it_has_an_effect() {
        Sent claimed = chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER));
        List<Sent> refused = new ArrayList<>();
        refused.add(TestChain.envelopeOf(new byte[] {1, 2, 3}, TxValidationCode.BAD_PAYLOAD));
        refused.add(chain.claiming(claimed.id(), TxValidationCode.BAD_PROPOSAL_TXID));
        refused.add(chain.claiming("x".repeat(1000) + "\u0000", TxValidationCode.BAD_PROPOSAL_TXID));
        projection.accept(chain.block(refused.toArray(Sent[]::new)));
        List<Outcome> outcomes = projection.accept(chain.block(claimed));
        assertEquals(List.of(new Outcome("trade", claimed.id(), 2, TxValidationCode.VALID)), outcomes);
        assertEquals(
                outcomes.get(0),
                new TransactionReader(database.sql()).find(claimed.id()).orElseThrow());
        assertEquals(
                List.of("UNREADABLE BAD_PAYLOAD ", "MESSAGE BAD_PROPOSAL_TXID ", "MESSAGE BAD_PROPOSAL_TXID "),
                rows("select kind || ' ' || code || ' ' || tx_id from transaction where block = 1 order by tx_index"));
    }

    @Test
    void a_valid_transaction_that_can_not_be_read_stops_it() {
        assertStops(
                Code.BLOCK_INVALID, chain.block(TestChain.envelopeOf(new byte[] {1, 2, 3}, TxValidationCode.VALID)));
    }

    @Test
    void the_first_copy_of_a_transaction_decides_its_outcome() {
        Sent sent = chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER));
        projection.accept(chain.block(sent));
        projection.accept(chain.block(sent.marked(TxValidationCode.DUPLICATE_TXID)));
        assertEquals(
                new Outcome("trade", sent.id(), 1, TxValidationCode.VALID),
                new TransactionReader(database.sql()).find(sent.id()).orElseThrow());
    }

    @Test
    void writes_that_the_events_do_not_lead_to_stop_it_and_nothing_of_the_block_is_kept() {
        LedgerKey key = LedgerKey.of(RecordType.PARTY, HAIDIAN_TRADER.value());
        byte[] other = LedgerTypes.canonical(Samples.registered(PARTNER_TRADER).applyTo(null));
        Block block = chain.block(
                chain.sent("BJCOM", "Admin", Samples.registered(PARTNER_TRADER)),
                chain.sent(
                        "BJCOM", "Admin", List.of(Samples.registered(HAIDIAN_TRADER)), Map.of(key.stateKey(), other)));
        assertStops(Code.PROJECTION_DIFFERS, block);
    }

    @Test
    void a_write_without_event_stops_it() {
        LedgerKey key = LedgerKey.of(RecordType.PARTY, HAIDIAN_TRADER.value());
        assertStops(
                Code.PROJECTION_DIFFERS,
                chain.block(chain.sent("BJCOM", "Admin", List.of(), Map.of(key.stateKey(), new byte[] {'1'}))));
    }

    @Test
    void an_event_without_write_stops_it() {
        assertStops(
                Code.PROJECTION_DIFFERS,
                chain.block(chain.sent("BJCOM", "Admin", List.of(Samples.registered(HAIDIAN_TRADER)), Map.of())));
    }

    @Test
    void an_event_that_does_not_apply_stops_it() {
        projection.accept(chain.block(chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER))));
        LedgerKey key = LedgerKey.of(RecordType.PARTY, HAIDIAN_TRADER.value());
        assertStops(
                Code.PROJECTION_DIFFERS,
                chain.block(chain.sent(
                        "BJCOM",
                        "Admin",
                        List.of(Samples.registered(HAIDIAN_TRADER)),
                        Map.of(key.stateKey(), new byte[] {'1'}))));
    }

    @Test
    void a_block_of_another_past_stops_it() {
        TestChain fork = new TestChain(network, "trade");
        fork.configuration("BJCAC", "ZHD");
        assertStops(Code.DIFFERENT_PAST, fork.block(fork.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER))));
    }

    @Test
    void a_block_that_is_not_due_stops_it() {
        chain.block(chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER)));
        assertStops(Code.BLOCK_INVALID, chain.block(chain.sent("BJCOM", "Admin", Samples.registered(PARTNER_TRADER))));
    }

    @Test
    void data_without_the_hash_in_the_header_stop_it() {
        Block.Builder block = chain.block(chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER))).toBuilder();
        ByteString changed =
                chain.sent("BJCOM", "Admin", Samples.registered(PARTNER_TRADER)).envelope();
        block.getDataBuilder().setData(0, changed);
        assertStops(Code.BLOCK_INVALID, block.build());
    }

    @Test
    void a_database_that_can_not_be_written_stops_it() {
        Block block = chain.block(chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER)));
        database.close();
        StoppedException stopped = assertThrows(StoppedException.class, () -> projection.accept(block));
        assertEquals(Code.PROJECTION_STORE_FAILED, stopped.code());
    }

    @Test
    void after_a_restart_it_goes_on_where_it_was() throws SQLException {
        projection.accept(chain.block(chain.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER))));
        Block next = chain.block(chain.sent("BJCOM", "Admin", Samples.registered(PARTNER_TRADER)));
        database.close();
        database = TestDatabase.in(folder);
        projection = database.projection("trade");
        assertEquals(2, projection.next());
        projection.accept(next);
        assertEquals(
                List.of("lei:9845DEMOPARTNER00005", "uscc:91110108MA0DEM013A"),
                rows("select record_key from record order by record_key"));
    }

    @Test
    void rebuilt_from_block_0_it_has_the_same_rows() {
        TestChain again = new TestChain(network, "trade");
        List<Block> blocks = new ArrayList<>(List.of(again.configuration("BJCAC", "ZHD", "PARTNER")));
        blocks.add(again.block(again.sent("BJCOM", "Admin", Samples.registered(HAIDIAN_TRADER))));
        blocks.add(again.block(again.sent("BJCAC", "Relay", Samples.relayed(TokenStatus.ACTIVE, 4))));
        blocks.subList(1, 3).forEach(projection::accept);
        List<String> before = everything();
        new ProjectionStore(database.sql(), "trade").clear();
        assertEquals(List.of(), rows("select channel from position"));
        ChannelProjection rebuilt = database.projection("trade");
        blocks.forEach(rebuilt::accept);
        assertEquals(before, everything());
    }

    @Test
    void blocks_recorded_from_real_fabric_are_taken_whole() throws IOException {
        Path golden = Path.of(System.getProperty("golden.dir"), "bft", "blocks");
        ChannelProjection recorded = database.projection("recorded");
        for (int number = 0; Files.exists(golden.resolve("block-" + number + ".pb")); number++) {
            recorded.accept(Block.parseFrom(Files.readAllBytes(golden.resolve("block-" + number + ".pb"))));
        }
        assertEquals(123, recorded.next());
        assertEquals(
                List.of("BJCAC", "BJCOM", "BJEIT", "PARTNER", "ZCY", "ZDX", "ZHD"),
                rows("select msp_id from channel_member where channel = 'recorded' order by msp_id"));
    }

    private void assertStops(Code code, Block block) {
        List<String> before = everything();
        StoppedException stopped = assertThrows(StoppedException.class, () -> projection.accept(block));
        assertEquals(code, stopped.code());
        assertEquals(before, everything());
    }

    private List<String> everything() {
        List<String> rows = new ArrayList<>();
        for (String table :
                List.of("position", "channel_member", "block", "transaction", "record", "record_party", "event")) {
            database.sql().fetch("select * from " + table).forEach(row -> rows.add(table + row.intoList()));
        }
        return rows.stream().sorted().toList();
    }

    private List<String> rows(String query) {
        return database.sql().fetch(query).getValues(0, String.class);
    }
}
