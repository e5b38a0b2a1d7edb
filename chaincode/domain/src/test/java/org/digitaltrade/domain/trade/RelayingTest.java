package org.digitaltrade.domain.trade;

import static org.digitaltrade.domain.trade.TradeSamples.AGENCY;
import static org.digitaltrade.domain.trade.TradeSamples.NOW;
import static org.digitaltrade.domain.trade.TradeSamples.PROVIDER;
import static org.digitaltrade.domain.trade.TradeSamples.RELAY;
import static org.digitaltrade.domain.trade.TradeSamples.by;
import static org.digitaltrade.domain.trade.TradeSamples.token;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.digitaltrade.domain.Actor;
import org.digitaltrade.domain.Changed;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Decision;
import org.digitaltrade.domain.PartyId;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelayingTest {

    @Test
    void the_relay_carries_a_token_over() {
        assertEquals(
                Decision.accept(new TokenRelayed(token(), RELAY.party(), NOW)),
                Relaying.relay(Optional.empty(), token(), by(RELAY)));
        assertEquals(token(), new TokenRelayed(token(), RELAY.party(), NOW).applyTo(null));
    }

    @Test
    void nobody_but_the_relay_of_the_cyberspace_administration_carries_tokens() {
        Actor otherRelay = new Actor("BJCOM", PartyId.authority("BJCOM"), Role.RELAY);
        for (Actor actor : List.of(PROVIDER, AGENCY, otherRelay)) {
            assertEquals("NOT_AUTHORISED", Outcomes.of(() -> Relaying.relay(Optional.empty(), token(), by(actor))));
        }
    }

    @ParameterizedTest(name = "block {0}, {1}: {2}")
    @CsvSource({
        "42, SUSPENDED, TokenRelayed",
        "41, ACTIVE, EXISTS",
        "41, SUSPENDED, SOURCE_NOT_NEWER",
        "40, SUSPENDED, SOURCE_NOT_NEWER",
    })
    void a_token_only_ever_goes_forwards(long block, TokenStatus status, String expected) {
        CaseToken next = Changed.with(
                Changed.with(token(), "status", status),
                "source",
                new TokenSource(token().source().transactionId(), block));
        assertEquals(expected, Outcomes.of(() -> Relaying.relay(Optional.of(token()), next, by(RELAY))));
    }

    @Test
    void a_token_names_a_case_and_a_transaction() {
        assertEquals(
                List.of(Code.ID_INVALID, Code.MALFORMED, Code.MALFORMED),
                List.of(
                        codeOf(() -> Changed.with(token(), "caseId", "CT-HD-2026-0123456789ab")),
                        codeOf(() -> new TokenSource("A".repeat(64), 1)),
                        codeOf(() -> new TokenSource("a".repeat(64), -1))));
    }

    private static Code codeOf(Executable action) {
        return assertThrows(RejectedException.class, action).rejection().code();
    }
}
