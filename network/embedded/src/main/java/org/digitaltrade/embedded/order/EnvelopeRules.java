package org.digitaltrade.embedded.order;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.SignedData;
import org.digitaltrade.wire.policy.SigningPolicy;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;

/** What an orderer checks before it takes an envelope, in its order and words. Endorsements are for the peers to judge. */
final class EnvelopeRules {
    private static final String WRITERS = "/Channel/Writers";

    /** A type of Fabric 2, deprecated in the message definitions. */
    private static final int ORDERER_TRANSACTION = 4;

    private final Supplier<ChannelConfig> config;
    private final Clock clock;
    private final Consumer<SignedData> goodSignatures;

    /** Tells of each signature that it has found good. */
    EnvelopeRules(Supplier<ChannelConfig> config, Clock clock, Consumer<SignedData> goodSignatures) {
        this.config = config;
        this.clock = clock;
        this.goodSignatures = goodSignatures;
    }

    /** Returns the id by which a copy of the request is known, as ordering services do: of nonce and creator, not of the header. */
    String check(Envelope envelope) throws RefusedEnvelopeException {
        Payload payload = payload(envelope);
        checkAddress(payload);
        checkSize(envelope);
        SignatureHeader header = signatureHeader(payload);
        checkSigner(new SignedData(envelope.getPayload(), header.getCreator(), envelope.getSignature()));
        return TransactionIds.of(header.getNonce(), header.getCreator());
    }

    private static Payload payload(Envelope envelope) throws RefusedEnvelopeException {
        try {
            return Payload.parseFrom(envelope.getPayload());
        } catch (InvalidProtocolBufferException e) {
            throw badRequest("could not determine channel ID: error unmarshaling Payload: " + e.getMessage());
        }
    }

    private void checkAddress(Payload payload) throws RefusedEnvelopeException {
        ChannelHeader header = channelHeader(payload);
        if (!header.getChannelId().equals(config.get().channel())) {
            throw badRequest("channel does not exist");
        }
        switch (header.getType()) {
            case HeaderType.CONFIG_UPDATE_VALUE -> throw badRequest("channel configurations are not changed here");
            case HeaderType.CONFIG_VALUE -> throw badRequest("message is of type that cannot be processed directly");
            case ORDERER_TRANSACTION -> throw badRequest("message is of type that is no longer supported");
            default -> {
                // As a real orderer takes any other type: peers judge it.
            }
        }
    }

    private static ChannelHeader channelHeader(Payload payload) throws RefusedEnvelopeException {
        if (!payload.hasHeader()) {
            throw badRequest("could not determine channel ID: header not set");
        }
        if (payload.getHeader().getChannelHeader().isEmpty()) {
            throw badRequest("could not determine channel ID: channel header not set");
        }
        try {
            return ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
        } catch (InvalidProtocolBufferException e) {
            throw badRequest("could not determine channel ID: error unmarshalling channel header: " + e.getMessage());
        }
    }

    private void checkSize(Envelope envelope) throws RefusedEnvelopeException {
        long bytes = sizeBytes(envelope);
        long limit = Integer.toUnsignedLong(config.get().batchSize().getAbsoluteMaxBytes());
        if (bytes > limit) {
            throw badRequest("message payload is " + bytes + " bytes and exceeds maximum allowed " + limit + " bytes");
        }
    }

    /** The size that limits count: payload and signature. */
    static long sizeBytes(Envelope envelope) {
        return (long) envelope.getPayload().size() + envelope.getSignature().size();
    }

    private static SignatureHeader signatureHeader(Payload payload) throws RefusedEnvelopeException {
        try {
            return SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
        } catch (InvalidProtocolBufferException e) {
            throw badRequest("could not convert message to signedData: " + e.getMessage());
        }
    }

    private void checkSigner(SignedData signed) throws RefusedEnvelopeException {
        ChannelConfig current = config.get();
        List<Identity> signers = current.msps().signers(List.of(signed));
        if (signers.stream().anyMatch(this::isExpired)) {
            throw badRequest("broadcast client identity expired");
        }
        SigningPolicy writers =
                current.policy(WRITERS).orElseThrow(() -> badRequest("could not find policy " + WRITERS));
        if (!writers.isSatisfiedBy(signers)) {
            throw new RefusedEnvelopeException(Status.FORBIDDEN, writers.refusal(signers) + ": permission denied");
        }
        goodSignatures.accept(signed);
    }

    private boolean isExpired(Identity identity) {
        return clock.instant().isAfter(identity.expires());
    }

    private static RefusedEnvelopeException badRequest(String info) {
        return new RefusedEnvelopeException(Status.BAD_REQUEST, info);
    }
}
