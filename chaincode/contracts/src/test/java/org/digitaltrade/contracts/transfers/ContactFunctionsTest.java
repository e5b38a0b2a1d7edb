package org.digitaltrade.contracts.transfers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.digitaltrade.contracts.transfers.TransferScene.CASE_ID;
import static org.digitaltrade.contracts.transfers.TransferScene.HANDLER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.contracts.Outcome;
import org.digitaltrade.contracts.TestIdentity;
import org.digitaltrade.contracts.transfers.TransferRequests.Close;
import org.digitaltrade.contracts.transfers.TransferRequests.OfCase;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.transfers.EndOfTerm;
import org.digitaltrade.format.Digests;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import org.junit.jupiter.api.Test;

class ContactFunctionsTest {
    private static final JsonObject CONTACTS = Json.parseObject(
            ("{\"securityOfficer\":{\"name\":\"Test Person\",\"telephone\":\"010-00000000\"},\"salt\":\""
                            + "5".repeat(64) + "\"}")
                    .getBytes(UTF_8));

    private final TransferScene scene = new TransferScene().governed().active();

    @Test
    void contacts_live_in_the_zones_collection_and_only_their_salted_hash_on_the_channel() {
        Outcome recorded = record(HANDLER);

        assertEquals(List.of("ContactsRecorded"), recorded.eventNames());
        assertArrayEquals(
                Json.canonical(CONTACTS),
                scene.ledger.privateData("pc-case-zhd", CASE_ID).orElseThrow());
        assertEquals(
                Optional.of(new Hash(Digests.sha256Hex(Json.canonical(CONTACTS)))),
                scene.transferCase().progress().contacts());
        assertFalse(Json.write(recorded.json()).contains("Test Person"));
        assertEquals("EXISTS", record(HANDLER).code());
    }

    @Test
    void the_parties_and_the_agencies_read_them() {
        record(HANDLER);

        assertEquals(CONTACTS, read(HANDLER).json());
        assertEquals(CONTACTS, read(TransferScene.BJCAC).json());
        assertEquals("NOT_AUTHORISED", read(TransferScene.STRANGER).code());
    }

    @Test
    void they_are_purged_after_the_end_and_not_before() {
        record(HANDLER);
        assertEquals(
                "BAD_STATE",
                scene.call(HANDLER, "purgeContacts", new OfCase(CASE_ID)).code());
        scene.call(HANDLER, "close", new Close(CASE_ID, EndOfTerm.DELETED, TransferScene.hash("9")));

        assertEquals(
                List.of("ContactsPurged"),
                scene.call(TransferScene.BJCAC, "purgeContacts", new OfCase(CASE_ID))
                        .eventNames());
        assertEquals(Optional.empty(), scene.ledger.privateData("pc-case-zhd", CASE_ID));
        assertEquals("NOT_FOUND", read(HANDLER).code());
        assertEquals(
                "NOT_FOUND",
                scene.call(HANDLER, "purgeContacts", new OfCase(CASE_ID)).code());
    }

    @Test
    void they_come_as_transient_data_in_their_form() {
        assertEquals(
                "MALFORMED",
                scene.call(HANDLER, "recordContacts", new OfCase(CASE_ID)).code());
        scene.ledger.with("contacts", "{}".getBytes(UTF_8));
        assertEquals(
                "MALFORMED",
                scene.call(HANDLER, "recordContacts", new OfCase(CASE_ID)).code());
        scene.ledger.with(
                "contacts",
                Json.write(CONTACTS).replace("Test Person", "x".repeat(101)).getBytes(UTF_8));
        assertEquals(
                "TOO_LARGE",
                scene.call(HANDLER, "recordContacts", new OfCase(CASE_ID)).code());
        assertEquals("NOT_FOUND", read(HANDLER).code());
    }

    @Test
    void a_stranger_records_none() {
        assertEquals("NOT_AUTHORISED", record(TransferScene.STRANGER).code());
        assertEquals(Optional.empty(), scene.ledger.privateData("pc-case-zhd", CASE_ID));
    }

    private Outcome record(TestIdentity by) {
        scene.ledger.with("contacts", Json.canonical(CONTACTS));
        return scene.call(by, "recordContacts", new OfCase(CASE_ID));
    }

    private Outcome read(TestIdentity by) {
        return scene.ledger.evaluate(by, "DataTransfers:contacts", Json.write(Records.toJson(new OfCase(CASE_ID))));
    }
}
