package org.digitaltrade.embedded.validate;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.digitaltrade.wire.crypto.Sha256;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.SignedData;

/**
 * Signatures that this process has made or checked a moment ago, each good for one more check: that of the committer. Checking a
 * signature costs several times the digest of what it signs. Bytes read back from disk are never looked up here.
 */
public final class VerifiedSignatures {
    /** Signatures remembered, 100 bytes each: those of all transactions that can wait to be ordered, and more than are under way. */
    private static final int MAX_REMEMBERED = 65_536;

    private final Set<ByteString> digests = ConcurrentHashMap.newKeySet();

    /** Remembers a signature that is good: by a member, over exactly these bytes. */
    public void add(SignedData good) {
        if (digests.size() >= MAX_REMEMBERED) {
            // Whatever is forgotten is checked.
            digests.clear();
        }
        digests.add(digest(good));
    }

    /** Checks that ask this memory first. */
    public Signatures over(MspManager msps) {
        return new Signatures() {
            @Override
            public boolean isGood(SignedData signed) {
                return !signers(List.of(signed)).isEmpty();
            }

            @Override
            public List<Identity> signers(List<SignedData> signatures) {
                List<Identity> signers = new ArrayList<>();
                for (SignedData signed : signatures) {
                    addSigner(signed, msps, signers);
                }
                return List.copyOf(signers);
            }
        };
    }

    private void addSigner(SignedData signed, MspManager msps, List<Identity> signers) {
        try {
            Identity identity = msps.identify(signed.identity());
            if (signers.stream().noneMatch(identity::isSameMember)
                    && (take(signed) || identity.verify(signed.signature(), signed.data()))) {
                signers.add(identity);
            }
        } catch (InvalidIdentityException e) {
            // Nobody's signature: left out, as policies leave it out.
        }
    }

    private boolean take(SignedData signed) {
        return digests.remove(digest(signed));
    }

    /** With the lengths of the parts, so that none can reach into the next. */
    private static ByteString digest(SignedData signed) {
        ByteBuffer lengths = ByteBuffer.allocate(2 * Integer.BYTES)
                .putInt(signed.identity().size())
                .putInt(signed.signature().size())
                .flip();
        return ByteString.copyFrom(
                Sha256.of(ByteString.copyFrom(lengths), signed.identity(), signed.signature(), signed.data()));
    }
}
