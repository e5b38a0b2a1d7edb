package org.digitaltrade.server.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.ReadAccess;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.Role;
import org.digitaltrade.domain.Zone;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.server.Samples;
import org.digitaltrade.server.identity.Viewer;
import org.digitaltrade.server.projection.Change.NewVersion;
import org.digitaltrade.server.projection.Tables.Member;
import org.digitaltrade.server.projection.Tables.Position;
import org.digitaltrade.server.web.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {
    private static final Set<String> DOMESTIC = new TreeSet<>(Set.of("BJCAC", "BJCOM", "BJEIT", "ZHD", "ZCY", "ZDX"));
    private static final Set<String> ALL = new TreeSet<>(DOMESTIC);

    static {
        ALL.add("PARTNER");
    }

    private static final PartyId CHAOYANG_TRADER = PartyId.uscc("91110105MA0DEM021R");

    /** Every role in every kind of organisation that may have it. */
    private static final List<Actor> ACTORS = List.of(
            new Actor("ZHD", Samples.HAIDIAN_TRADER, Role.TRADER),
            new Actor("ZCY", CHAOYANG_TRADER, Role.TRADER),
            new Actor("PARTNER", Samples.PARTNER_TRADER, Role.TRADER),
            new Actor("PARTNER", PartyId.authority("PARTNER"), Role.AUDITOR),
            new Actor("PARTNER", PartyId.authority("PARTNER"), Role.GATEWAY),
            new Actor("ZHD", PartyId.authority("ZHD"), Role.ZONE_OFFICER),
            new Actor("ZCY", PartyId.authority("ZCY"), Role.ZONE_OFFICER),
            new Actor("ZHD", PartyId.authority("ZHD"), Role.AUDITOR),
            new Actor("ZHD", PartyId.authority("ZHD"), Role.GATEWAY),
            new Actor("BJCAC", PartyId.authority("BJCAC"), Role.AGENCY_OFFICER),
            new Actor("BJCAC", PartyId.authority("BJCAC"), Role.RELAY),
            new Actor("BJCAC", PartyId.authority("BJCAC"), Role.GATEWAY),
            new Actor("BJCOM", PartyId.authority("CCRC"), Role.CERTIFIER),
            new Actor("BJEIT", PartyId.authority("BJEIT"), Role.AUDITOR));

    @TempDir
    Path folder;

    private TestDatabase database;
    private RecordReader reader;

    @BeforeEach
    void open() throws SQLException {
        database = TestDatabase.in(folder);
        reader = new RecordReader(database.sql());
        height("trade", 3, ALL);
        height("approval", 3, DOMESTIC);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everybody_sees_what_the_rule_lets_them_read_on_their_organisation_s_channels_and_nothing_else() {
        for (String channel : List.of("trade", "approval")) {
            for (Sample record : samples()) {
                write(channel, 1, record);
            }
        }
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> listed = new ArrayList<>();
        for (Actor actor : ACTORS) {
            for (String channel : List.of("trade", "approval")) {
                for (Sample record : samples()) {
                    String line = actor + " " + channel + " " + record;
                    boolean member = (channel.equals("trade") ? ALL : DOMESTIC).contains(actor.mspId());
                    if (member && ReadAccess.mayRead(actor, record)) {
                        expected.add(line);
                    }
                    if (reader.find(new Viewer(actor), channel, record.recordType, record.id)
                            .isPresent()) {
                        found.add(line);
                    }
                    RecordPage page = reader.list(new Viewer(actor), channel, record.recordType, 100, Optional.empty());
                    if (page.items().stream().anyMatch(item -> item.key().equals(record.keyParts()))) {
                        listed.add(line);
                    }
                }
            }
        }
        assertEquals(expected, found);
        assertEquals(expected, listed);
        assertEquals(
                List.of(),
                found.stream()
                        .filter(line -> line.startsWith("Actor[mspId=PARTNER") && line.contains(" approval "))
                        .toList());
    }

    @Test
    void a_party_that_a_record_names_no_more_reads_it_no_more() {
        Sample before = new Sample(RecordType.CONTRACT, "A", Set.of(Samples.PARTNER_TRADER), Optional.empty());
        Sample after = new Sample(RecordType.CONTRACT, "A", Set.of(CHAOYANG_TRADER), Optional.empty());
        write("trade", 1, before);
        write("trade", 2, after, Optional.of(before));
        assertEquals(Optional.empty(), reader.find(viewer(2), "trade", RecordType.CONTRACT, "A"));
        assertEquals(
                "2:0",
                reader.find(viewer(1), "trade", RecordType.CONTRACT, "A")
                        .orElseThrow()
                        .view()
                        .version()
                        .tag());
    }

    @Test
    void the_pages_of_a_list_show_the_channel_at_one_height() {
        Sample first = new Sample(RecordType.PARTY, "A", Set.of(), Optional.empty());
        Sample second = new Sample(RecordType.PARTY, "B", Set.of(), Optional.empty());
        write("trade", 1, first);
        write("trade", 1, second);
        RecordPage page = reader.list(viewer(0), "trade", RecordType.PARTY, 1, Optional.empty());
        // Meanwhile the second one changes and a third one comes.
        write("trade", 3, second, Optional.of(second));
        write("trade", 3, new Sample(RecordType.PARTY, "C", Set.of(), Optional.empty()));
        height("trade", 4, ALL);
        RecordPage next = reader.list(viewer(0), "trade", RecordType.PARTY, 1, page.next());
        assertEquals(List.of("A 1:0 at 3", "B 1:0 at 3"), List.of(text(page), text(next)));
        assertEquals(Optional.empty(), next.next());
        assertEquals(
                List.of("A", "B", "C"),
                reader.list(viewer(0), "trade", RecordType.PARTY, 100, Optional.empty()).items().stream()
                        .map(item -> item.key().get(0))
                        .toList());
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String cursor = new PageCursor("trade", "PTY", 3, "A").text();
        for (String bad : List.of(
                "",
                "x",
                "%",
                cursor + "A",
                new PageCursor("approval", "PTY", 3, "A").text(),
                new PageCursor("trade", "CON", 3, "A").text(),
                new PageCursor("trade", "PTY", 4, "A").text())) {
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> reader.list(viewer(0), "trade", RecordType.PARTY, 1, Optional.of(bad)),
                    bad);
            assertEquals(Code.CURSOR_INVALID, refused.problem().code(), bad);
        }
    }

    @Test
    void a_page_has_1_to_100_records() {
        for (int limit : List.of(0, -1, 101)) {
            ProblemException refused = assertThrows(
                    ProblemException.class,
                    () -> reader.list(viewer(0), "trade", RecordType.PARTY, limit, Optional.empty()));
            assertEquals(Code.MALFORMED, refused.problem().code());
        }
    }

    private static Viewer viewer(int actor) {
        return new Viewer(ACTORS.get(actor));
    }

    private static String text(RecordPage page) {
        RecordView item = page.items().get(0);
        return item.key().get(0) + " " + item.version().tag() + " at " + page.height();
    }

    private static List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            samples.add(new Sample(type, "nobody", Set.of(), Optional.empty()));
            samples.add(new Sample(
                    type, "both", Set.of(Samples.HAIDIAN_TRADER, Samples.PARTNER_TRADER), Optional.of(Zone.HD)));
            samples.add(new Sample(type, "chaoyang", Set.of(CHAOYANG_TRADER), Optional.of(Zone.CY)));
        }
        return samples;
    }

    private void write(String channel, long block, Sample record) {
        write(channel, block, record, Optional.empty());
    }

    private void write(String channel, long block, Sample record, Optional<LedgerRecord> before) {
        BlockRows rows = new BlockRows(channel, block);
        rows.version(
                0,
                new NewVersion(
                        new LedgerKey(record.recordType, record.keyParts()), before, record, "{}", "0".repeat(64)));
        rows.write(database.sql());
    }

    private void height(String channel, long height, Set<String> members) {
        var sql = database.sql();
        sql.deleteFrom(Tables.POSITION).where(Position.CHANNEL.eq(channel)).execute();
        sql.insertInto(Tables.POSITION)
                .set(Position.CHANNEL, channel)
                .set(Position.BLOCK, height - 1)
                .set(Position.HEADER_HASH, "0".repeat(64))
                .execute();
        BlockRows rows = new BlockRows(channel, 0);
        rows.members(members);
        rows.write(sql);
        assertEquals(members.size(), sql.fetchCount(Tables.CHANNEL_MEMBER, Member.CHANNEL.eq(channel)));
    }

    private record Sample(RecordType recordType, String id, Set<PartyId> parties, Optional<Zone> zone)
            implements LedgerRecord {
        @Override
        public List<String> keyParts() {
            return List.of(id);
        }
    }
}
