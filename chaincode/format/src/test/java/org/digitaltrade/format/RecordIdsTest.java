package org.digitaltrade.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.domain.RejectedException;
import org.junit.jupiter.api.Test;

class RecordIdsTest {

    @Test
    void every_form_is_read_into_the_parts_of_its_key() {
        for (Named named : List.of(
                new Named(RecordType.CONTRACT, "CT-HD-2026-0123456789ab"),
                new Named(RecordType.CASE, "TC-DX-2026-0123456789ab"),
                new Named(RecordType.TOKEN, "TC-CY-2026-0123456789ab"),
                new Named(RecordType.USAGE, "US-HD-2026-0123456789ab"),
                new Named(RecordType.ATTESTATION, "AT-" + "0a".repeat(16)),
                new Named(RecordType.PARTY_AGREEMENT, "PA-2026-0123456789ab"),
                new Named(RecordType.MANIFEST, "0a".repeat(32)),
                new Named(RecordType.RULE_SET, "CN-2026-01"),
                new Named(RecordType.CALENDAR, "2026"),
                new Named(RecordType.RISK, "RK-HD-2026-0123456789ab"),
                new Named(RecordType.OVERLAY, "NL-BJ~NL-BJ-2025"),
                new Named(RecordType.PILOT, "HD"),
                new Named(RecordType.ENTERPRISE, "91110108MA0DEM013A"),
                new Named(RecordType.METER, "91110108MA0DEM013A~2026"),
                new Named(RecordType.PARTY, "lei:9845DEMOPARTNER00005"),
                new Named(RecordType.TRUST_SERVICE, "scheme~000001~service"))) {
            assertEquals(LedgerKey.of(named.type, named.id.split("~")), RecordIds.key(named.type, named.id), named.id);
        }
    }

    @Test
    void what_can_be_no_record_s_id_is_refused() {
        for (Named named : List.of(
                new Named(RecordType.CONTRACT, "CT-nonsense"),
                new Named(RecordType.CONTRACT, "TC-HD-2026-0123456789ab"),
                new Named(RecordType.CASE, "TC-XX-2026-0123456789ab"),
                new Named(RecordType.ATTESTATION, "AT-" + "0A".repeat(16)),
                new Named(RecordType.METER, "91110108MA0DEM013A"),
                new Named(RecordType.PARTY, "uscc:short"),
                new Named(RecordType.CALENDAR, "next"),
                new Named(RecordType.TRUST_LIST, ""),
                new Named(RecordType.TRUST_LIST, "a\u0000b"),
                new Named(RecordType.TRUST_LIST, "a~b~c~d~e"))) {
            assertEquals(
                    Code.ID_INVALID,
                    assertThrows(RejectedException.class, () -> RecordIds.key(named.type, named.id), named.id)
                            .rejection()
                            .code());
        }
    }

    private record Named(RecordType type, String id) {}
}
