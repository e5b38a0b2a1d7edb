package org.digitaltrade.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.grpc.Status.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.wire.block.ChannelConfig;
import org.digitaltrade.wire.msp.SerializedIdentities;
import org.digitaltrade.wire.transaction.DecodedTransaction;
import org.hyperledger.fabric.client.CommitException;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.peer.ChannelInfo;
import org.hyperledger.fabric.protos.peer.ChannelQueryResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an unchanged Fabric client sees when it evaluates, endorses, submits, and is refused. */
@Timeout(120)
class TransactionsIT {
    private final TestNetwork network = TestNetwork.shared();
    private final Gateway gateway = network.connect("ZHD", "User1");
    private final Contract probe = gateway.getNetwork("trade").getContract("ledger");

    @Test
    void what_was_submitted_is_read() throws Exception {
        probe.submitTransaction("put", "k", "amber");

        assertEquals("=amber", text(probe.evaluateTransaction("get", "k")));
    }

    @Test
    void plan_takes_one_zone_and_one_agency_with_the_own_organisation_first() throws Exception {
        Transaction transaction = endorse(probe, "put", "plan", "1");

        assertEquals(Set.of("ZHD", "BJCAC"), endorsers(transaction));
    }

    @Test
    void refusal_of_the_chaincode_is_in_the_details() {
        EndorseException refused =
                assertThrows(EndorseException.class, () -> probe.submitTransaction("fail", "RULE: amber"));

        assertEquals(Code.ABORTED, refused.getStatus().getCode());
        assertEquals(
                "failed to endorse transaction, see attached details for more info",
                refused.getStatus().getDescription());
        assertEquals(List.of(detail("ZHD", "chaincode response 500, RULE: amber")), refused.getDetails());
    }

    @Test
    void every_named_organisation_has_a_detail() {
        EndorseException refused = assertThrows(
                EndorseException.class,
                () -> probe.newProposal("crash")
                        .addArguments("birch")
                        .setEndorsingOrganizations("ZHD", "BJCOM")
                        .build()
                        .endorse());

        assertEquals(
                "failed to collect enough transaction endorsements, see attached details for more info",
                refused.getStatus().getDescription());
        assertEquals(
                List.of(
                        detail("ZHD", "chaincode response 500, Error during contract method execution"),
                        detail("BJCOM", "chaincode response 500, Error during contract method execution")),
                refused.getDetails());
    }

    @Test
    void refused_evaluation_has_status_unknown() {
        GatewayException refused = assertThrows(GatewayException.class, () -> probe.evaluateTransaction("fail", "no"));

        assertEquals(Code.UNKNOWN, refused.getStatus().getCode());
        assertEquals(
                "evaluate call to endorser returned error: chaincode response 500, no",
                refused.getStatus().getDescription());
        assertEquals(List.of(detail("ZHD", "chaincode response 500, no")), refused.getDetails());
    }

    @Test
    void second_of_two_that_read_one_version_conflicts() throws Exception {
        probe.submitTransaction("put", "mvcc", "0");
        Transaction first = endorse(probe, "multi", "[[\"get\",\"mvcc\"],[\"put\",\"mvcc\",\"1\"]]");
        Transaction second = endorse(probe, "multi", "[[\"get\",\"mvcc\"],[\"put\",\"mvcc\",\"2\"]]");

        assertEquals(TxValidationCode.VALID, commit(first));
        assertEquals(TxValidationCode.MVCC_READ_CONFLICT, commit(second));
        assertEquals("=1", text(probe.evaluateTransaction("get", "mvcc")));
    }

    @Test
    void row_that_appears_in_a_range_that_was_read_conflicts() throws Exception {
        probe.submitTransaction("put", "phantom1", "0");
        Transaction sum = endorse(probe, "multi", "[[\"range\",\"phantom\",\"phantom~\"],[\"put\",\"sum\",\"1\"]]");
        probe.submitTransaction("put", "phantom2", "0");

        assertEquals(TxValidationCode.PHANTOM_READ_CONFLICT, commit(sum));
    }

    @Test
    void too_few_endorsements_are_found_at_commit() throws Exception {
        CommitException refused = assertThrows(
                CommitException.class,
                () -> probe.newProposal("put")
                        .addArguments("few", "1")
                        .setEndorsingOrganizations("ZHD")
                        .build()
                        .endorse()
                        .submit());

        assertEquals(TxValidationCode.ENDORSEMENT_POLICY_FAILURE, refused.getCode());
    }

    @Test
    void key_with_a_policy_of_its_own_is_planned_for_and_guarded() throws Exception {
        probe.submitTransaction("put", "guarded", "1");
        probe.submitTransaction("setKeyPolicy", "guarded", "BJEIT,PARTNER");
        Transaction planned = endorse(probe, "put", "guarded", "2");
        Transaction alsoPlain = endorse(probe, "multi", "[[\"put\",\"guarded\",\"3\"],[\"put\",\"plain\",\"3\"]]");
        Transaction tooFew = probe.newProposal("put")
                .addArguments("guarded", "4")
                .setEndorsingOrganizations("ZHD", "BJCAC")
                .build()
                .endorse();

        assertEquals(Set.of("BJEIT", "PARTNER"), endorsers(planned));
        assertEquals(Set.of("BJEIT", "PARTNER", "ZHD"), endorsers(alsoPlain));
        assertEquals(TxValidationCode.VALID, commit(planned));
        assertEquals(TxValidationCode.ENDORSEMENT_POLICY_FAILURE, commit(tooFew));
    }

    @Test
    void envelope_that_is_sent_again_counts_once() throws Exception {
        Transaction transaction = endorse(probe, "put", "replayed", "1");
        assertEquals(TxValidationCode.VALID, commit(transaction));

        SubmitException refused = assertThrows(SubmitException.class, transaction::submitAsync);

        assertEquals(Code.UNAVAILABLE, refused.getStatus().getCode());
        assertEquals(
                Set.of("received unsuccessful response from orderer: status=SERVICE_UNAVAILABLE, info=failed to submit"
                        + " request: request already processed"),
                messages(refused));
    }

    @Test
    void proposal_of_a_committed_transaction_is_not_endorsed_again() throws Exception {
        var proposal = probe.newProposal("put").addArguments("twice", "1").build();
        commit(proposal.endorse());

        EndorseException refused = assertThrows(EndorseException.class, proposal::endorse);

        assertEquals(
                "duplicate transaction found [" + proposal.getTransactionId() + "]",
                messages(refused).iterator().next().split("\\. Creator", -1)[0]);
    }

    @Test
    void unknown_names_are_told_apart() {
        var nobody = gateway.getNetwork("trade").getContract("nobody");
        var nowhere = gateway.getNetwork("nowhere").getContract("ledger");

        assertEquals(
                "FAILED_PRECONDITION: no combination of peers can be derived which satisfy the endorsement policy: No metadata"
                        + " was found for chaincode nobody in channel trade",
                status(assertThrows(EndorseException.class, () -> nobody.submitTransaction("noop"))));
        assertEquals(
                "FAILED_PRECONDITION: no peers available to evaluate chaincode nobody in channel trade",
                status(assertThrows(GatewayException.class, () -> nobody.evaluateTransaction("noop"))));
        assertEquals(
                "UNAVAILABLE: failed to get config for channel [nowhere]: could not get last config for channel nowhere",
                status(assertThrows(GatewayException.class, () -> nowhere.evaluateTransaction("noop"))));
        assertEquals(
                "UNAVAILABLE: failed to find any endorsing peers for org(s): NOBODY",
                status(assertThrows(
                        EndorseException.class,
                        () -> probe.newProposal("noop")
                                .setEndorsingOrganizations("NOBODY")
                                .build()
                                .endorse())));
    }

    @Test
    void peer_of_an_organisation_that_has_not_joined_does_not_know_the_channel() {
        Contract approval = network.connect("ZHD", "User1", "PARTNER")
                .getNetwork("approval")
                .getContract("ledger");

        assertEquals(
                "UNAVAILABLE: failed to get config for channel [approval]: could not get last config for channel"
                        + " approval",
                status(assertThrows(GatewayException.class, () -> approval.evaluateTransaction("noop"))));
    }

    @Test
    void client_of_an_organisation_that_is_not_a_member_is_unknown_on_the_channel() {
        Contract approval = network.connect("PARTNER", "User1", "ZHD")
                .getNetwork("approval")
                .getContract("ledger");

        EndorseException refused = assertThrows(EndorseException.class, () -> approval.submitTransaction("noop"));

        assertEquals(
                Set.of("error validating proposal: access denied: channel [approval] creator org unknown, creator is"
                        + " malformed"),
                messages(refused));
    }

    @Test
    void chaincode_reads_on_another_channel_and_leaves_no_trace() throws Exception {
        Contract approval = gateway.getNetwork("approval").getContract("ledger");
        approval.submitTransaction("put", "across", "amber");
        Transaction read = endorse(probe, "callChannel", "ledger", "approval", "[\"get\",\"across\"]");
        Transaction write = endorse(probe, "callChannel", "ledger", "approval", "[\"put\",\"across\",\"birch\"]");

        assertEquals("200::=amber", text(read.getResult()));
        assertEquals(TxValidationCode.VALID, commit(read));
        assertEquals(TxValidationCode.VALID, commit(write));
        assertEquals("=amber", text(approval.evaluateTransaction("get", "across")));
    }

    @Test
    void caller_needs_the_right_to_propose_on_the_other_channel() {
        Contract partner =
                network.connect("PARTNER", "User1", "ZHD").getNetwork("trade").getContract("ledger");

        GatewayException refused = assertThrows(
                GatewayException.class,
                () -> partner.evaluateTransaction("callChannel", "ledger", "approval", "[\"get\",\"across\"]"));

        assertEquals(
                "UNKNOWN: evaluate call to endorser returned error: chaincode response 500, [id]Unsuccessful response"
                        + " received.",
                status(refused).replaceAll("\\[[0-9a-f]{8}]", "[id]"));
    }

    @Test
    void peer_tells_its_channels_and_their_configuration() throws Exception {
        Contract cscc = gateway.getNetwork("trade").getContract("cscc");

        assertEquals(
                List.of("approval", "trade"),
                ChannelQueryResponse.parseFrom(cscc.evaluateTransaction("GetChannels")).getChannelsList().stream()
                        .map(ChannelInfo::getChannelId)
                        .toList());
        Block block = Block.parseFrom(cscc.evaluateTransaction("GetConfigBlock", "trade"));
        assertEquals(0, block.getHeader().getNumber());
        assertEquals(
                Set.copyOf(network.network().endpoints().keySet()),
                ChannelConfig.parse(block).applicationOrganisations().keySet());
        assertEquals(
                Set.of("Application", "Orderer"),
                Config.parseFrom(cscc.evaluateTransaction("GetChannelConfig", "trade"))
                        .getChannelGroup()
                        .getGroupsMap()
                        .keySet());
        assertEquals(
                "UNKNOWN: evaluate call to endorser returned error: chaincode response 500, Requested function Nosuch not"
                        + " found.",
                status(assertThrows(GatewayException.class, () -> cscc.evaluateTransaction("Nosuch", "trade"))));
    }

    private static Transaction endorse(Contract contract, String function, String... arguments) throws Exception {
        return contract.newProposal(function).addArguments(arguments).build().endorse();
    }

    private static TxValidationCode commit(Transaction transaction) throws Exception {
        SubmittedTransaction submitted = transaction.submitAsync();
        return submitted.getStatus().getCode();
    }

    private static Set<String> endorsers(Transaction transaction) throws Exception {
        Set<String> endorsers = new TreeSet<>();
        DecodedTransaction.parse(
                        PreparedTransaction.parseFrom(transaction.getBytes()).getEnvelope())
                .endorsements()
                .forEach(endorsement -> endorsers.add(
                        SerializedIdentities.parse(endorsement.getEndorser()).getMspid()));
        return endorsers;
    }

    private ErrorDetail detail(String mspId, String message) {
        return ErrorDetail.newBuilder()
                .setAddress(network.network().endpoints().get(mspId))
                .setMspId(mspId)
                .setMessage(message)
                .build();
    }

    private static Set<String> messages(GatewayException failure) {
        Set<String> messages = new TreeSet<>();
        failure.getDetails().forEach(detail -> messages.add(detail.getMessage()));
        return messages;
    }

    private static String status(GatewayException failure) {
        return failure.getStatus().getCode() + ": " + failure.getStatus().getDescription();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
