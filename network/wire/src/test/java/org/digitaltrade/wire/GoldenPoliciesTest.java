package org.digitaltrade.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.stream.Stream;
import org.digitaltrade.wire.Golden.Committed;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.InvalidIdentityException;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.digitaltrade.wire.policy.SigningPolicy;
import org.digitaltrade.wire.transaction.ChaincodeCall;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.hyperledger.fabric.protos.peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Policies come out as on the recorded real network: in the bytes of Fabric's own tools and in the peers' decisions.
 */
class GoldenPoliciesTest {

    private static final String TWO_OF_SEVEN =
            "OutOf(2,'BJCAC.peer','BJCOM.peer','BJEIT.peer','ZHD.peer','ZCY.peer'," + "'ZDX.peer','PARTNER.peer')";

    static Stream<Golden> recordings() {
        return Stream.of(Golden.BFT, Golden.RAFT);
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void a_put_of_the_probe_is_valid_exactly_if_a_majority_endorsed_it(Golden recording) {
        ChannelConfig config = recording.config();
        SigningPolicy majority =
                config.policy("/Channel/Application/Endorsement").orElseThrow();
        int refused = 0;
        for (Committed committed : recording.transactions()) {
            DecodedTransaction transaction = DecodedTransaction.parse(committed.envelope());
            if (isPutWithoutKeyPolicy(transaction.call())) {
                boolean policyFailed = committed.code() == TxValidationCode.ENDORSEMENT_POLICY_FAILURE_VALUE;
                List<Identity> endorsers = config.msps().signers(transaction.endorsedData());
                assertEquals(!policyFailed, majority.isSatisfiedBy(endorsers), transaction.call()::toString);
                refused += policyFailed ? 1 : 0;
            }
        }
        assertEquals(recording.equals(Golden.BFT) ? 2 : 0, refused);
    }

    @Test
    void two_of_seven_endorse_the_second_probe() {
        ChannelConfig config = Golden.RAFT.config();
        SigningPolicy policy = SignaturePolicies.compile(SignaturePolicies.parse(TWO_OF_SEVEN));
        for (Committed committed : Golden.RAFT.transactions()) {
            DecodedTransaction transaction = DecodedTransaction.parse(committed.envelope());
            if (transaction.call().chaincode().equals("probe2")) {
                assertTrue(policy.isSatisfiedBy(config.msps().signers(transaction.endorsedData())));
            }
        }
    }

    @Test
    void a_policy_text_gives_the_bytes_that_fabrics_own_tool_put_into_the_definition() {
        ApproveChaincodeDefinitionForMyOrgArgs approval = approvals("probe2").get(0);
        ApplicationPolicy policy =
                Messages.parse(ApplicationPolicy.parser(), approval.getValidationParameter(), "application policy");
        assertEquals(policy.getSignaturePolicy(), SignaturePolicies.parse(TWO_OF_SEVEN));
    }

    @Test
    void the_policies_of_collections_come_out_likewise() {
        List<SignaturePolicyEnvelope> recorded = approvals("probe").get(0).getCollections().getConfigList().stream()
                .map(CollectionConfig::getStaticCollectionConfig)
                .map(StaticCollectionConfig::getMemberOrgsPolicy)
                .map(policy -> policy.getSignaturePolicy())
                .toList();
        SignaturePolicyEnvelope three = SignaturePolicies.parse("OR('BJCAC.member','BJCOM.member','ZHD.member')");
        SignaturePolicyEnvelope pair = SignaturePolicies.parse("OR('BJCAC.member','ZHD.member')");
        assertEquals(List.of(three, three, pair, three), recorded);
    }

    @Test
    void writers_of_the_channel_are_members_of_peer_organisations() throws InvalidIdentityException {
        ChannelConfig config = Golden.BFT.config();
        SigningPolicy writers = config.policy("/Channel/Application/Writers").orElseThrow();
        Identity client = config.msps().identify(Golden.BFT.identity("ZHD", "user1"));
        Identity orderer = config.msps().identify(Golden.BFT.identity("ORDZHD", "consenter-1"));
        assertEquals(
                List.of(true, false),
                List.of(writers.isSatisfiedBy(List.of(client)), writers.isSatisfiedBy(List.of(orderer))));
    }

    private static boolean isPutWithoutKeyPolicy(ChaincodeCall call) {
        return call.chaincode().equals("probe")
                && call.function().equals("put")
                && !call.parameters().get(0).startsWith(ByteString.copyFromUtf8("tender/sbe"));
    }

    private static List<ApproveChaincodeDefinitionForMyOrgArgs> approvals(String chaincode) {
        return Golden.BFT.transactions().stream()
                .map(committed -> DecodedTransaction.parse(committed.envelope()).call())
                .filter(call -> call.function().equals("ApproveChaincodeDefinitionForMyOrg"))
                .map(call -> Messages.parse(
                        ApproveChaincodeDefinitionForMyOrgArgs.parser(),
                        call.parameters().get(0),
                        "approval of a definition"))
                .filter(approval -> approval.getName().equals(chaincode))
                .toList();
    }
}
