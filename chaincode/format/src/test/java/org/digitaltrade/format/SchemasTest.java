package org.digitaltrade.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RecordType;
import org.junit.jupiter.api.Test;

class SchemasTest {

    public record Inner(Optional<Instant> at, long bytes) {}

    public record Whole(Hash hash, List<Inner> inner, RecordType.Audience audience, boolean open, int count) {}

    public record Endless(String name, List<Endless> parts) {}

    @Test
    void a_record_class_says_what_its_json_looks_like() {
        assertEquals(
                "{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\",\"additionalProperties\":false,"
                        + "\"properties\":{\"audience\":{\"enum\":[\"CHANNEL\",\"PARTIES\"],\"type\":\"string\"},"
                        + "\"count\":{\"type\":\"integer\"},\"hash\":{\"title\":\"Hash\",\"type\":\"string\"},"
                        + "\"inner\":{\"items\":{\"additionalProperties\":false,\"properties\":{"
                        + "\"at\":{\"format\":\"date-time\",\"type\":\"string\"},"
                        + "\"bytes\":{\"pattern\":\"^(0|-?[1-9][0-9]{0,38})$\",\"type\":\"string\"}},"
                        + "\"required\":[\"bytes\"],\"title\":\"Inner\",\"type\":\"object\"},\"type\":\"array\"},"
                        + "\"open\":{\"type\":\"boolean\"}},"
                        + "\"required\":[\"audience\",\"count\",\"hash\",\"inner\",\"open\"],"
                        + "\"title\":\"Whole\",\"type\":\"object\"}",
                Json.write(Schemas.of(Whole.class)));
    }

    public record Wrapped(Optional<Integer> count, Optional<Long> bytes, Optional<Boolean> open) {}

    @Test
    void what_may_be_left_out_has_the_form_of_what_may_not() {
        assertEquals(
                "{\"bytes\":{\"pattern\":\"^(0|-?[1-9][0-9]{0,38})$\",\"type\":\"string\"},"
                        + "\"count\":{\"type\":\"integer\"},\"open\":{\"type\":\"boolean\"}}",
                Json.write(Schemas.of(Wrapped.class).get("properties")));
    }

    @Test
    void a_class_within_itself_is_opened_once() {
        assertEquals(
                "{\"items\":{\"title\":\"Endless\",\"type\":\"object\"},\"type\":\"array\"}",
                Json.write(((JsonValue.JsonObject) Schemas.of(Endless.class).get("properties")).get("parts")));
    }
}
