package org.digitaltrade.embedded.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Stream;
import org.digitaltrade.embedded.Sets;
import org.digitaltrade.embedded.TestIdentities;
import org.digitaltrade.embedded.TestTransaction;
import org.digitaltrade.wire.block.ChannelConfig;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Status and words of an orderer's refusals, as recorded or as in its source. */
final class EnvelopeRulesTest {
    private static final ChannelConfig CONFIG = ChannelConfig.parse(TestIdentities.genesis("trade"));
    private static final ByteString GARBAGE = ByteString.copyFrom(new byte[] {0x0a, 0x7f, 0x01});
    private static final String DENIED = "signature set did not satisfy policy: permission denied";

    private final EnvelopeRules rules = new EnvelopeRules(() -> CONFIG, Clock.systemUTC(), signed -> {});

    static Stream<Arguments> refusals() {
        return Stream.of(
                argumentSet(
                        "no header",
                        Status.BAD_REQUEST,
                        "could not determine channel ID: header not set",
                        write().bendPayload(p -> p.clearHeader()).build()),
                argumentSet(
                        "no channel header",
                        Status.BAD_REQUEST,
                        "could not determine channel ID: channel header not set",
                        write().bendPayload(p ->
                                        p.setHeader(p.getHeader().toBuilder().clearChannelHeader()))
                                .build()),
                argumentSet(
                        "another channel",
                        Status.BAD_REQUEST,
                        "channel does not exist",
                        write().bendChannelHeader(h -> h.setChannelId("nochannel"))
                                .build()),
                argumentSet(
                        "configuration",
                        Status.BAD_REQUEST,
                        "message is of type that cannot be processed directly",
                        write().bendChannelHeader(h -> h.setType(HeaderType.CONFIG_VALUE))
                                .build()),
                argumentSet(
                        "configuration update",
                        Status.BAD_REQUEST,
                        "channel configurations are not changed here",
                        write().bendChannelHeader(h -> h.setType(HeaderType.CONFIG_UPDATE_VALUE))
                                .build()),
                argumentSet(
                        "of Fabric 2",
                        Status.BAD_REQUEST,
                        "message is of type that is no longer supported",
                        write().bendChannelHeader(h -> h.setType(4)).build()),
                argumentSet(
                        "wrong signature",
                        Status.FORBIDDEN,
                        DENIED,
                        write().bendEnvelope(e -> e.setSignature(GARBAGE)).build()),
                argumentSet(
                        "signer that doesn't write",
                        Status.FORBIDDEN,
                        DENIED,
                        write().by(TestIdentities.peer("BJCAC")).build()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void an_envelope_is_refused_in_an_orderers_words(Status status, String info, Envelope envelope) {
        assertEquals(response(status, info), answer(rules, envelope));
    }

    @Test
    void any_writers_transaction_is_taken_however_it_is_endorsed() {
        assertEquals(response(Status.SUCCESS, ""), answer(rules, write().build()));
        assertEquals(
                response(Status.SUCCESS, ""),
                answer(rules, TestTransaction.endorsedBy().build()));
    }

    @Test
    void an_envelope_larger_than_a_block_may_ever_be_is_refused() {
        Envelope huge = TestTransaction.valid()
                .with(Sets.put("key", "x".repeat(11 << 20)))
                .build();
        int bytes = huge.getPayload().size() + huge.getSignature().size();

        assertEquals(
                response(
                        Status.BAD_REQUEST,
                        "message payload is " + bytes + " bytes and exceeds maximum allowed 10485760 bytes"),
                answer(rules, huge));
    }

    @Test
    void an_expired_client_is_refused() {
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(36_500));

        assertEquals(
                response(Status.BAD_REQUEST, "broadcast client identity expired"),
                answer(new EnvelopeRules(() -> CONFIG, later, signed -> {}), write().build()));
    }

    private static BroadcastResponse answer(EnvelopeRules rules, Envelope envelope) {
        try {
            rules.check(envelope);
            return response(Status.SUCCESS, "");
        } catch (RefusedEnvelopeException e) {
            return e.response();
        }
    }

    private static BroadcastResponse response(Status status, String info) {
        return BroadcastResponse.newBuilder().setStatus(status).setInfo(info).build();
    }

    private static TestTransaction write() {
        return TestTransaction.valid().with(Sets.put("key", "value"));
    }
}
