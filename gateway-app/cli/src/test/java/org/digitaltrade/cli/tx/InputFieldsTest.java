package org.digitaltrade.cli.tx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.Schemas;
import org.junit.jupiter.api.Test;

class InputFieldsTest {

    public record Line(int lineNo, Optional<Hash> commitment) {}

    public record Request(String contractId, Instant at, List<Line> lines, boolean open, long amount) {}

    @Test
    void every_field_has_a_line_with_its_form() {
        assertEquals(
                List.of(
                        new InputFields.Field("amount", "number, as text", false),
                        new InputFields.Field("at", "time in UTC, 2026-11-24T13:33:05Z", false),
                        new InputFields.Field("contractId", "text", false),
                        new InputFields.Field("lines", "list of Line", false),
                        new InputFields.Field("lines[].commitment", "text: Hash", true),
                        new InputFields.Field("lines[].lineNo", "number", false),
                        new InputFields.Field("open", "true or false", false)),
                InputFields.of(Schemas.of(Request.class)));
    }

    @Test
    void an_example_has_every_member() {
        assertEquals(
                "{\"amount\":\"number, as text\",\"at\":\"time in UTC, 2026-11-24T13:33:05Z\",\"contractId\":\"text\","
                        + "\"lines\":[{\"commitment\":\"text: Hash\",\"lineNo\":0}],\"open\":false}",
                Json.write(InputFields.example(Schemas.of(Request.class))));
    }
}
