package org.digitaltrade.embedded.endorse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.InvalidIdentityException.Reason;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.transaction.TransactionHeader;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.HeaderType;

/** The checks before simulation, in a peer's order: the first that fails is the one a client hears of. */
final class ProposalChecks {
    /** Largest gap between a proposal's timestamp and the peer's clock: {@code peer.authentication.timewindow}. */
    static final Duration TIME_WINDOW = Duration.ofMinutes(15);

    private static final String TIME_WINDOW_TEXT = "15m0s";

    /** What a peer finds only after it knows the issuer; everything else means that the creator can't be read at all. */
    private static final Set<Reason> AFTER_THE_ISSUER = Set.of(Reason.REVOKED, Reason.NO_SINGLE_ROLE);

    private final Clock clock;

    ProposalChecks(Clock clock) {
        this.clock = clock;
    }

    /** Expiry of the certificate and the time window: checked at the door, before anything else and on any channel. */
    void checkTime(TransactionHeader header, Optional<Channel> channel) throws ProposalRefusedException {
        Instant now = clock.instant();
        Optional<Instant> expires =
                channel.flatMap(known -> expires(header, known)).or(() -> expires(header));
        if (expires.filter(now::isAfter).isPresent()) {
            throw ProposalRefusedException.atTheDoor("proposal client identity expired");
        }
        Instant claimed = header.timestamp();
        if (claimed.isBefore(now.minus(TIME_WINDOW)) || claimed.isAfter(now.plus(TIME_WINDOW))) {
            throw ProposalRefusedException.atTheDoor(
                    "request unauthorized due to incorrect timestamp " + seconds(claimed) + ", peer time "
                            + seconds(now) + ", peer.authentication.timewindow " + TIME_WINDOW_TEXT);
        }
    }

    /** Form, creator and signature; gives the creator. */
    Identity validate(UnpackedProposal proposal, String channel, MspManager msps) throws ProposalRefusedException {
        Optional<String> fault = formFault(proposal);
        if (fault.isPresent()) {
            throw ProposalRefusedException.byTheEndorser("error validating proposal: " + fault.get());
        }
        String denied = "error validating proposal: access denied: channel [" + channel + "] creator org ";
        Identity creator;
        try {
            creator = msps.identify(proposal.header().creator());
        } catch (InvalidIdentityException e) {
            throw ProposalRefusedException.byTheEndorser(
                    AFTER_THE_ISSUER.contains(e.reason())
                            ? denied + "[" + mspId(proposal) + "]"
                            : denied + "unknown, creator is malformed");
        }
        if (!creator.verify(proposal.signed().getSignature(), proposal.signed().getProposalBytes())) {
            throw ProposalRefusedException.byTheEndorser(denied + "[" + creator.mspId() + "]");
        }
        return creator;
    }

    /** A transaction id that is on the ledger already is refused here too, so that a retry learns it early. */
    void checkUnused(TransactionHeader header, Channel channel) throws ProposalRefusedException {
        if (channel.ledger().transaction(header.transactionId()).isPresent()) {
            String creator = HexFormat.of().formatHex(header.creator().toByteArray());
            throw ProposalRefusedException.byTheEndorser(
                    "duplicate transaction found [" + header.transactionId() + "]. Creator [" + creator + "]");
        }
    }

    /** The creator must be among the channel's writers. */
    void checkWriter(Identity creator, Channel channel) throws ProposalRefusedException {
        Optional<String> denied = channel.denied(Channel.WRITERS, List.of(creator));
        if (denied.isPresent()) {
            throw ProposalRefusedException.byTheEndorser(denied.get());
        }
    }

    private static Optional<String> formFault(UnpackedProposal proposal) {
        TransactionHeader header = proposal.header();
        if (header.type() != HeaderType.ENDORSER_TRANSACTION) {
            return Optional.of("invalid header type " + header.type());
        }
        if (header.epoch() != 0) {
            return Optional.of("epoch is non-zero");
        }
        if (header.nonce().isEmpty()) {
            return Optional.of("nonce is empty");
        }
        if (header.creator().isEmpty()) {
            return Optional.of("creator is empty");
        }
        String expected = TransactionIds.of(header.nonce(), header.creator());
        if (!header.transactionId().equals(expected)) {
            return Optional.of(
                    "incorrectly computed txid '" + header.transactionId() + "' -- expected '" + expected + "'");
        }
        if (proposal.signed().getSignature().isEmpty()) {
            return Optional.of("empty signature bytes");
        }
        return Optional.empty();
    }

    /** From the members that the channel remembers: most proposals come from one that has been read before. */
    private static Optional<Instant> expires(TransactionHeader header, Channel channel) {
        try {
            return Optional.of(
                    channel.config().msps().identify(header.creator()).expires());
        } catch (InvalidIdentityException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> expires(TransactionHeader header) {
        try {
            return Optional.of(SerializedIdentities.certificate(SerializedIdentities.parse(header.creator()))
                    .getNotAfter()
                    .toInstant());
        } catch (MalformedBytesException e) {
            // No certificate, no expiry: the creator is refused later, under its own name.
            return Optional.empty();
        }
    }

    private static String mspId(UnpackedProposal proposal) {
        return SerializedIdentities.parse(proposal.header().creator()).getMspid();
    }

    private static String seconds(Instant time) {
        return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
    }
}
