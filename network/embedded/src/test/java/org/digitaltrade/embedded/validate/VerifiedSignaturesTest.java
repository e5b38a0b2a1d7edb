package org.digitaltrade.embedded.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.embedded.TestIdentities;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.msp.SignedData;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.junit.jupiter.api.Test;

/** The memory is told a wrong signature where a test must see whether it is asked: in earnest it is only told of good ones. */
final class VerifiedSignaturesTest {
    private static final MspManager MSPS =
            ChannelConfig.parse(TestIdentities.genesis("trade")).msps();
    private static final SigningIdentity PEER = TestIdentities.peer("ZHD");
    private static final ByteString DATA = ByteString.copyFromUtf8("data");
    private static final SignedData GOOD = new SignedData(DATA, PEER.serialized(), PEER.sign(DATA));
    private static final SignedData WRONG =
            new SignedData(DATA, PEER.serialized(), ByteString.copyFromUtf8("signature"));

    private final VerifiedSignatures memory = new VerifiedSignatures();
    private final Signatures signatures = memory.over(MSPS);

    @Test
    void what_it_does_not_know_is_checked() {
        assertTrue(signatures.isGood(GOOD));
        assertFalse(signatures.isGood(WRONG));
    }

    @Test
    void what_it_knows_is_good_once() {
        memory.add(WRONG);

        assertTrue(signatures.isGood(WRONG));
        assertFalse(signatures.isGood(WRONG));
    }

    @Test
    void a_known_signature_is_good_over_its_own_bytes_only() {
        memory.add(WRONG);

        assertFalse(signatures.isGood(
                new SignedData(ByteString.copyFromUtf8("other"), WRONG.identity(), WRONG.signature())));
        assertFalse(signatures.isGood(new SignedData(
                DATA.substring(1), WRONG.identity(), WRONG.signature().concat(DATA.substring(0, 1)))));
    }

    @Test
    void a_stranger_is_no_signer_whatever_is_known_of_it() {
        SignedData stranger =
                new SignedData(DATA, SerializedIdentities.of("NOBODY", "no certificate"), WRONG.signature());
        memory.add(stranger);

        assertEquals(List.of(), signatures.signers(List.of(stranger)));
    }

    @Test
    void a_member_that_signed_twice_counts_once() {
        assertEquals(
                List.of("ZHD"),
                signatures.signers(List.of(GOOD, GOOD)).stream()
                        .map(signer -> signer.mspId())
                        .toList());
    }
}
