package org.digitaltrade.contracts.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.junit.jupiter.api.Test;

class EndorsementPolicyTest {

    @Test
    void every_part_is_needed_and_any_organisation_of_a_part_will_do() throws InvalidProtocolBufferException {
        EndorsementPolicy policy = EndorsementPolicy.allOf(
                EndorsementPolicy.anyZone(),
                EndorsementPolicy.anyOf(List.of("BJCAC", "BJCOM")),
                EndorsementPolicy.of("PARTNER"));
        assertEquals("3of(1of(ZHD,ZCY,ZDX),1of(BJCAC,BJCOM),PARTNER)", text(policy));
    }

    @Test
    void an_organisation_named_twice_is_one_principal() throws InvalidProtocolBufferException {
        EndorsementPolicy policy = EndorsementPolicy.allOf(
                EndorsementPolicy.of("BJCAC"), EndorsementPolicy.anyOf(List.of("BJCAC", "BJEIT")));
        assertEquals("2of(BJCAC,1of(BJCAC,BJEIT))", text(policy));
        assertEquals(2, SignaturePolicyEnvelope.parseFrom(policy.toBytes()).getIdentitiesCount());
    }

    @Test
    void a_policy_of_nobody_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> EndorsementPolicy.allOf(List.of()));
    }

    private static String text(EndorsementPolicy policy) throws InvalidProtocolBufferException {
        SignaturePolicyEnvelope envelope = SignaturePolicyEnvelope.parseFrom(policy.toBytes());
        return text(envelope.getRule(), envelope.getIdentitiesList());
    }

    private static String text(SignaturePolicy rule, List<MSPPrincipal> identities)
            throws InvalidProtocolBufferException {
        if (rule.getTypeCase() == SignaturePolicy.TypeCase.SIGNED_BY) {
            MSPRole role = MSPRole.parseFrom(identities.get(rule.getSignedBy()).getPrincipal());
            assertEquals(MSPRole.MSPRoleType.PEER, role.getRole());
            return role.getMspIdentifier();
        }
        StringBuilder text = new StringBuilder().append(rule.getNOutOf().getN()).append("of(");
        String separator = "";
        for (SignaturePolicy part : rule.getNOutOf().getRulesList()) {
            text.append(separator).append(text(part, identities));
            separator = ",";
        }
        return text.append(')').toString();
    }
}
