package org.digitaltrade.cli.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.read.RecordAddress;
import org.digitaltrade.client.CheckedProposal;
import org.digitaltrade.client.CheckedTransaction;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.EndorserPolicy;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.client.ProposalCheck;
import org.digitaltrade.client.Proposals;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.Stage;
import org.digitaltrade.client.TransactionCheck;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.verifier.ProofBundle;
import org.digitaltrade.verifier.ProofBundleBuilder;

/**
 * Asks one organisation's peer after the other for the same signed view of a record. A peer that is down, or lags behind
 * and answers otherwise, costs only itself.
 */
public final class ProofMaker {
    /** What is said of a record that isn't there for whoever asks, or of a channel that the asked one isn't on. */
    private static final Set<String> ABSENCES =
            Set.of(Code.NOT_FOUND.name(), Code.NOT_AUTHORISED.name(), Code.NOT_A_MEMBER.name());

    private final ConnectionProfile profile;
    private final ActorWithKey reader;
    private final EndorserPolicy policy;

    /** @param policy pinned roots, by which each answer is checked */
    public ProofMaker(ConnectionProfile profile, ActorWithKey reader, EndorserPolicy policy) {
        this.profile = profile;
        this.reader = reader;
        this.policy = policy.withMinimum(1);
    }

    /**
     * What came of it.
     *
     * @param organisations whose peers stated the record
     * @param failures of the others
     */
    public record Proof(ProofBundle bundle, List<String> organisations, List<LedgerFailure> failures) {}

    /**
     * Collects the views.
     *
     * @throws LedgerException the last failure when no peer states the record
     */
    public Proof make(String channel, RecordAddress address)
            throws IOException, LedgerException, RefusedToSignException {
        Intent intent = Intent.of(channel, ViewClass.of(address.type()), "view", question(address));
        CheckedProposal question = ProposalCheck.check(
                Proposals.build(intent, reader.identity()),
                intent,
                reader.identity(),
                Clock.systemUTC().instant());
        byte[] signature = reader.signer().sign(question.digest());
        ProofBundleBuilder bundle =
                new ProofBundleBuilder(channel, address.type().code(), address.key());
        List<String> organisations = new ArrayList<>();
        List<LedgerFailure> failures = new ArrayList<>();
        for (ConnectionProfile.Peer peer : profile.peersFrom(reader.identity().mspId())) {
            try {
                CheckedTransaction answer = ask(peer, question.askedOf(List.of(peer.mspId())), signature);
                if (states(answer)) {
                    bundle.view(question.proposalBytes(), answer.decoded());
                    organisations.add(peer.mspId());
                }
            } catch (LedgerException e) {
                failures.add(of(peer, e.failure()));
            }
        }
        if (organisations.isEmpty()) {
            throw new LedgerException(worst(failures).orElseGet(() -> absent(address)));
        }
        return new Proof(bundle.build(), organisations, failures);
    }

    private CheckedTransaction ask(ConnectionProfile.Peer peer, CheckedProposal question, byte[] signature)
            throws IOException, LedgerException, RefusedToSignException {
        try (DirectTransport transport = new DirectTransport(peer, reader.identity(), reader.signer())) {
            return TransactionCheck.check(transport.endorse(question.bytes(), signature), question, policy);
        }
    }

    /** A failure says whose it is, whoever's words it has. */
    private static LedgerFailure of(ConnectionProfile.Peer peer, LedgerFailure failure) {
        return new LedgerFailure(
                failure.code(),
                failure.stage(),
                peer.mspId() + ": " + failure.detail(),
                failure.retry(),
                List.of(peer.mspId()));
    }

    /**
     * What to report when nobody states the record. That some peers know no such record, or no such channel, is what is to
     * be expected of those that aren't members; a failure of the network counts for more, since there may be a record. A
     * peer that can't find itself for an endorsement has no part in the channel, unless none of them has.
     */
    private static Optional<LedgerFailure> worst(List<LedgerFailure> failures) {
        boolean somebodyKnows = failures.stream().anyMatch(failure -> ABSENCES.contains(failure.code()));
        return failures.stream()
                .filter(failure -> !ABSENCES.contains(failure.code()))
                .filter(failure -> !somebodyKnows || !failure.code().equals(Code.ENDORSERS_MISSING.name()))
                .findFirst();
    }

    private static boolean states(CheckedTransaction answer) {
        return Json.parseObject(answer.result().getBytes(StandardCharsets.UTF_8))
                .get("absent")
                .equals(new JsonBoolean(false));
    }

    private static byte[] question(RecordAddress address) {
        return Json.canonical(JsonObject.of(Map.of(
                "type",
                new JsonString(address.type().code()),
                "key",
                new JsonArray(
                        address.key().stream().<JsonValue>map(JsonString::new).toList()))));
    }

    private LedgerFailure absent(RecordAddress address) {
        return new LedgerFailure(
                Code.NOT_FOUND.name(),
                Stage.ENDORSE,
                "no peer states that there is a " + address.type().code() + " " + address.id() + " that "
                        + reader.label() + " may read",
                LedgerFailure.Retry.NO,
                List.of());
    }
}
