package org.digitaltrade.embedded.deliver;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.digitaltrade.embedded.endorse.Channel;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.SignedData;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.SeekInfo;

/**
 * An accepted request for blocks.
 *
 * @param reader who asks; after its certificate has expired it gets no more
 */
record Seek(Channel channel, SeekInfo info, BlockRange range, Identity reader) {
    /** Largest accepted gap between a request's time and ours, as on a real peer. */
    private static final Duration TIME_WINDOW = Duration.ofMinutes(15);

    /** A request that is not served; the status is the answer. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Status status;

        Refused(Status status) {
            super(status.name(), null, false, false);
            this.status = status;
        }

        Status status() {
            return status;
        }
    }

    /** Checks a request in the order of a real peer, since the first thing that is wrong names the status. */
    static Seek of(Envelope envelope, Map<String, Channel> channels, Clock clock) throws Refused {
        try {
            Payload payload = Payload.parseFrom(envelope.getPayload());
            require(payload.hasHeader(), Status.BAD_REQUEST);
            ChannelHeader header = ChannelHeader.parseFrom(payload.getHeader().getChannelHeader());
            SignatureHeader signer =
                    SignatureHeader.parseFrom(payload.getHeader().getSignatureHeader());
            require(header.hasTimestamp() && isTimely(header.getTimestamp(), clock.instant()), Status.BAD_REQUEST);
            Channel channel = channels.get(header.getChannelId());
            if (channel == null) {
                throw new Refused(Status.NOT_FOUND);
            }
            SeekInfo info = SeekInfo.parseFrom(payload.getData());
            SignedData signed = new SignedData(envelope.getPayload(), signer.getCreator(), envelope.getSignature());
            Identity reader = reader(channel, signed);
            require(!clock.instant().isAfter(expiry(reader)), Status.FORBIDDEN);
            return new Seek(channel, info, range(channel.ledger().height(), info), reader);
        } catch (InvalidProtocolBufferException e) {
            throw new Refused(Status.BAD_REQUEST);
        }
    }

    private static boolean isTimely(Timestamp timestamp, Instant now) {
        try {
            Instant claimed = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
            return Duration.between(claimed, now).abs().compareTo(TIME_WINDOW) <= 0;
        } catch (DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    Instant expires() {
        return expiry(reader);
    }

    private static Instant expiry(Identity reader) {
        return reader.certificate().getNotAfter().toInstant();
    }

    private static Identity reader(Channel channel, SignedData signed) throws Refused {
        require(channel.denied(Channel.READERS, signed).isEmpty(), Status.FORBIDDEN);
        return channel.config().msps().signers(List.of(signed)).stream()
                .findFirst()
                .orElseThrow(() -> new Refused(Status.FORBIDDEN));
    }

    private static BlockRange range(long height, SeekInfo info) throws Refused {
        require(info.hasStart() && info.hasStop(), Status.BAD_REQUEST);
        OptionalLong start = BlockRange.start(info.getStart(), height);
        require(start.isPresent(), Status.NOT_FOUND);
        return BlockRange.from(start.getAsLong(), info, height).orElseThrow(() -> new Refused(Status.BAD_REQUEST));
    }

    private static void require(boolean holds, Status otherwise) throws Refused {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }
}
