package org.digitaltrade.wire.msp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.ByteString;
import java.util.List;
import org.digitaltrade.topology.Unit;
import org.digitaltrade.wire.SampleOrganisation;
import org.digitaltrade.wire.msp.InvalidIdentityException.Reason;
import org.junit.jupiter.api.Test;

class MspManagerTest {

    private static final ByteString DATA = ByteString.copyFromUtf8("data");

    private final SampleOrganisation haidian = new SampleOrganisation("ZHD");
    private final SampleOrganisation chaoyang = new SampleOrganisation("ZCY");
    private final MspManager msps = new MspManager(List.of(haidian.msp(), chaoyang.msp()));

    @Test
    void an_accepted_identity_is_remembered() throws InvalidIdentityException {
        SigningIdentity peer = haidian.member(Unit.PEER);
        assertSame(msps.identify(peer.serialized()), msps.identify(peer.serialized()));
    }

    @Test
    void an_identity_of_an_organisation_that_is_no_member_is_unknown() {
        SigningIdentity stranger = new SampleOrganisation("PARTNER").member(Unit.PEER);
        assertEquals(
                Reason.UNKNOWN_MSP,
                assertThrows(InvalidIdentityException.class, () -> msps.identify(stranger.serialized()))
                        .reason());
    }

    @Test
    void a_member_that_claims_another_organisation_is_not_trusted() {
        SigningIdentity pretender = haidian.memberOf("ZCY", Unit.PEER);
        assertEquals(
                Reason.UNTRUSTED_ISSUER,
                assertThrows(InvalidIdentityException.class, () -> msps.identify(pretender.serialized()))
                        .reason());
    }

    @Test
    void each_member_signs_once_and_bad_signatures_are_left_out() {
        SigningIdentity one = haidian.member(Unit.PEER);
        SigningIdentity other = chaoyang.member(Unit.PEER);
        SignedData good = signed(one, DATA);
        SignedData bad = new SignedData(DATA, other.serialized(), one.sign(DATA));
        SignedData stranger = signed(new SampleOrganisation("PARTNER").member(Unit.PEER), DATA);
        SignedData alsoGood = signed(other, DATA);
        assertEquals(
                List.of("ZHD", "ZCY"),
                msps.signers(List.of(good, bad, stranger, good, alsoGood)).stream()
                        .map(Identity::mspId)
                        .toList());
        assertEquals(List.of(true, false, false), List.of(msps.verify(good), msps.verify(bad), msps.verify(stranger)));
    }

    private static SignedData signed(SigningIdentity signer, ByteString data) {
        return new SignedData(data, signer.serialized(), signer.sign(data));
    }
}
