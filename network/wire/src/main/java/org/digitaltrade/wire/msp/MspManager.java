package org.digitaltrade.wire.msp;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.msp.InvalidIdentityException.Reason;

/**
 * The organisations of a channel. Accepted identities are remembered, since checking a certificate costs as much as
 * three signatures.
 */
public final class MspManager {

    /**
     * Remembered identities. More clients than this in one process are served from scratch now and then; about 8 kB
     * each.
     */
    private static final int MAX_REMEMBERED = 4096;

    private final Map<String, Msp> msps;
    private final Map<ByteString, Identity> accepted = new ConcurrentHashMap<>();

    public MspManager(Collection<Msp> msps) {
        this.msps = msps.stream().collect(Collectors.toUnmodifiableMap(Msp::id, Function.identity()));
    }

    /** The organisation with that id, if it is a member. */
    public Optional<Msp> msp(String mspId) {
        return Optional.ofNullable(msps.get(mspId));
    }

    public Collection<Msp> msps() {
        return msps.values();
    }

    /**
     * The member that these bytes present, whatever the time.
     *
     * @throws InvalidIdentityException if no organisation here accepts it
     */
    public Identity identify(ByteString serialized) throws InvalidIdentityException {
        Identity known = accepted.get(serialized);
        if (known != null) {
            return known;
        }
        Identity identity = mspOf(serialized).identify(serialized);
        if (accepted.size() >= MAX_REMEMBERED) {
            accepted.clear();
        }
        accepted.put(serialized, identity);
        return identity;
    }

    /**
     * The members whose signature is good, each once however often it signed, in order of first appearance. Bad
     * signatures and unknown identities are left out, as Fabric's policies do; use {@link #verify} where every
     * signature must be good.
     */
    public List<Identity> signers(List<SignedData> signatures) {
        List<Identity> signers = new ArrayList<>();
        for (SignedData signed : signatures) {
            identifyQuietly(signed.identity())
                    .filter(identity -> signers.stream().noneMatch(identity::isSameMember))
                    .filter(identity -> identity.verify(signed.signature(), signed.data()))
                    .ifPresent(signers::add);
        }
        return List.copyOf(signers);
    }

    /** Whether the identity is a member's and the signature its own. */
    public boolean verify(SignedData signed) {
        return identifyQuietly(signed.identity())
                .filter(identity -> identity.verify(signed.signature(), signed.data()))
                .isPresent();
    }

    private Optional<Identity> identifyQuietly(ByteString serialized) {
        try {
            return Optional.of(identify(serialized));
        } catch (InvalidIdentityException e) {
            return Optional.empty();
        }
    }

    private Msp mspOf(ByteString serialized) throws InvalidIdentityException {
        try {
            String mspId = SerializedIdentities.parse(serialized).getMspid();
            return msp(mspId)
                    .orElseThrow(
                            () -> new InvalidIdentityException(Reason.UNKNOWN_MSP, "unknown organisation " + mspId));
        } catch (MalformedBytesException e) {
            throw new InvalidIdentityException(Reason.MALFORMED, e);
        }
    }
}
