package org.digitaltrade.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {

    public record Line(int lineNo, String text) {}

    public record Sample(
            String name,
            PartyId party,
            Zone zone,
            int count,
            long bytes,
            BigInteger amount,
            boolean onward,
            Instant at,
            LocalDate on,
            List<Line> lines,
            Optional<String> note) {
        public Sample {
            if (name.isBlank()) {
                throw new RejectedException(Code.ID_INVALID, "a name is needed");
            }
        }
    }

    private static final Sample SAMPLE = new Sample(
            "n",
            PartyId.authority("BJCAC"),
            Zone.HD,
            3,
            9_223_372_036_854_775_807L,
            new BigInteger("123456789012345678901234567890"),
            true,
            Instant.parse("2026-03-01T00:00:00Z"),
            LocalDate.of(2026, 3, 1),
            List.of(new Line(1, "中文")),
            Optional.empty());

    private static final String JSON = "{\"amount\":\"123456789012345678901234567890\",\"at\":\"2026-03-01T00:00:00Z\","
            + "\"bytes\":\"9223372036854775807\",\"count\":3,\"lines\":[{\"lineNo\":1,\"text\":\"中文\"}],\"name\":\"n\","
            + "\"on\":\"2026-03-01\",\"onward\":true,\"party\":\"auth:BJCAC\",\"zone\":\"HD\"}";

    @Test
    void a_record_is_an_object_and_back() {
        assertEquals(JSON, new String(Records.canonical(SAMPLE), UTF_8));
        assertEquals(SAMPLE, Records.parse(Sample.class, JSON.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"count\":3 | \"count\":\"3\" | MALFORMED | /count: wrong type",
                "\"count\":3 | \"count\":3,\"extra\":1 | MALFORMED | /extra: unknown member",
                "\"count\":3, | `` | MALFORMED | /count: missing member",
                "\"count\":3 | \"count\":4294967296 | MALFORMED | /count: beyond 32 bits",
                "\"zone\":\"HD\" | \"zone\":\"XX\" | MALFORMED | /zone: unknown code",
                "\"lineNo\":1 | \"lineNo\":true | MALFORMED | /lines/0/lineNo: wrong type",
                "auth:BJCAC | nobody | MALFORMED | `/party: a party is uscc:…, lei:… or auth:…`",
                "2026-03-01T00:00:00Z | 2026-03-01T08:00:00+08:00 | MALFORMED | `/at: a time is written in UTC with Z, in its shortest form`",
                "2026-03-01T00:00:00Z | 2026-02-30T00:00:00Z | MALFORMED | /at: not a date or time",
                "\"bytes\":\"9223372036854775807\" | \"bytes\":\"9223372036854775808\" | MALFORMED | /bytes: beyond 64 bits",
                "\"bytes\":\"9223372036854775807\" | \"bytes\":\"007\" | MALFORMED | /bytes: not a decimal integer",
                "\"bytes\":\"9223372036854775807\" | \"bytes\":7 | MALFORMED | /bytes: wrong type",
                "\"name\":\"n\" | \"name\":\" \" | ID_INVALID | /: a name is needed"
            })
    void what_does_not_fit_is_refused_with_its_place(String part, String instead, Code code, String detail) {
        byte[] bent = JSON.replace(part, instead == null ? "" : instead).getBytes(UTF_8);
        RejectedException refused = assertThrows(RejectedException.class, () -> Records.parse(Sample.class, bent));
        assertEquals(code + ": " + detail, refused.rejection().message());
    }
}
