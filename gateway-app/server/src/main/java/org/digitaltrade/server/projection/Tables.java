package org.digitaltrade.server.projection;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The names in {@code db/migration}, once. */
final class Tables {
    static final Table<Record> POSITION = table(name("position"));
    static final Table<Record> CHANNEL_MEMBER = table(name("channel_member"));
    static final Table<Record> BLOCK = table(name("block"));
    static final Table<Record> TRANSACTION = table(name("transaction"));
    static final Table<Record> RECORD = table(name("record"));
    static final Table<Record> RECORD_PARTY = table(name("record_party"));
    static final Table<Record> EVENT = table(name("event"));

    private Tables() {}

    static final class Position {
        static final Field<String> CHANNEL = text(POSITION, "channel");
        static final Field<Long> BLOCK = number(POSITION, "block");
        static final Field<String> HEADER_HASH = text(POSITION, "header_hash");

        private Position() {}
    }

    static final class Member {
        static final Field<String> CHANNEL = text(CHANNEL_MEMBER, "channel");
        static final Field<String> MSP_ID = text(CHANNEL_MEMBER, "msp_id");

        private Member() {}
    }

    static final class Block {
        static final Field<String> CHANNEL = text(BLOCK, "channel");
        static final Field<Long> NUMBER = number(BLOCK, "number");
        static final Field<String> HEADER_HASH = text(BLOCK, "header_hash");
        static final Field<String> PREVIOUS_HASH = text(BLOCK, "previous_hash");
        static final Field<String> DATA_HASH = text(BLOCK, "data_hash");
        static final Field<Integer> TRANSACTIONS = integer(BLOCK, "transactions");

        static final List<Field<?>> ALL = List.of(CHANNEL, NUMBER, HEADER_HASH, PREVIOUS_HASH, DATA_HASH, TRANSACTIONS);

        private Block() {}
    }

    static final class Transaction {
        static final Field<String> CHANNEL = text(TRANSACTION, "channel");
        static final Field<Long> BLOCK = number(TRANSACTION, "block");
        static final Field<Integer> TX_INDEX = integer(TRANSACTION, "tx_index");
        static final Field<String> TX_ID = text(TRANSACTION, "tx_id");
        static final Field<String> KIND = text(TRANSACTION, "kind");
        static final Field<String> CODE = text(TRANSACTION, "code");
        static final Field<String> CREATOR_MSP = text(TRANSACTION, "creator_msp");
        static final Field<String> CREATOR_PARTY = text(TRANSACTION, "creator_party");
        static final Field<String> CHAINCODE = text(TRANSACTION, "chaincode");
        static final Field<String> CALLED = text(TRANSACTION, "called");
        static final Field<String> TX_TIME = text(TRANSACTION, "tx_time");

        static final List<Field<?>> ALL = List.of(
                CHANNEL, BLOCK, TX_INDEX, TX_ID, KIND, CODE, CREATOR_MSP, CREATOR_PARTY, CHAINCODE, CALLED, TX_TIME);

        private Transaction() {}
    }

    static final class Version {
        static final Field<String> CHANNEL = text(RECORD, "channel");
        static final Field<String> TYPE = text(RECORD, "type");
        static final Field<String> KEY = text(RECORD, "record_key");
        static final Field<Long> FROM_BLOCK = number(RECORD, "from_block");
        static final Field<Integer> FROM_TX = integer(RECORD, "from_tx");
        static final Field<Long> TO_BLOCK = number(RECORD, "to_block");
        static final Field<String> ZONE = text(RECORD, "zone");
        static final Field<String> SHA256 = text(RECORD, "sha256");
        static final Field<String> JSON = text(RECORD, "json");

        static final List<Field<?>> ALL =
                List.of(CHANNEL, TYPE, KEY, FROM_BLOCK, FROM_TX, TO_BLOCK, ZONE, SHA256, JSON);

        private Version() {}
    }

    static final class Party {
        static final Field<String> CHANNEL = text(RECORD_PARTY, "channel");
        static final Field<String> TYPE = text(RECORD_PARTY, "type");
        static final Field<String> KEY = text(RECORD_PARTY, "record_key");
        static final Field<String> PARTY = text(RECORD_PARTY, "party");

        private Party() {}
    }

    static final class Event {
        static final Field<String> CHANNEL = text(EVENT, "channel");
        static final Field<Long> BLOCK = number(EVENT, "block");
        static final Field<Integer> TX_INDEX = integer(EVENT, "tx_index");
        static final Field<Integer> EVENT_INDEX = integer(EVENT, "event_index");
        static final Field<String> TX_ID = text(EVENT, "tx_id");
        static final Field<String> TYPE = text(EVENT, "type");
        static final Field<String> KEY = text(EVENT, "record_key");
        static final Field<String> NAME = text(EVENT, "name");
        static final Field<String> JSON = text(EVENT, "json");

        static final List<Field<?>> ALL = List.of(CHANNEL, BLOCK, TX_INDEX, EVENT_INDEX, TX_ID, TYPE, KEY, NAME, JSON);

        private Event() {}
    }

    private static Field<String> text(Table<Record> table, String name) {
        return field(table.getQualifiedName().append(name), String.class);
    }

    private static Field<Long> number(Table<Record> table, String name) {
        return field(table.getQualifiedName().append(name), Long.class);
    }

    private static Field<Integer> integer(Table<Record> table, String name) {
        return field(table.getQualifiedName().append(name), Integer.class);
    }
}
