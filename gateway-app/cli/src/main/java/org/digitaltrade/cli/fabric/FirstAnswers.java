package org.digitaltrade.cli.fabric;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaltrade.client.CheckedProposal;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.client.ProposalCheck;
import org.digitaltrade.client.Proposals;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.TransactionSigner;
import org.digitaltrade.fabric.FabricException;
import org.digitaltrade.fabric.NativeNetwork;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;
import org.digitaltrade.wire.crypto.Pem;

/**
 * Asks every peer for a view that all members of its channels must state. An answer means that each peer's chaincode runs
 * and that each peer knows the others, which takes them some seconds after a start.
 */
final class FirstAnswers implements NativeNetwork.FirstQuestions {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final long PAUSE_MILLIS = 200;
    private static final String ASKING = "Gateway";

    private final Topology topology;

    FirstAnswers(Topology topology) {
        this.topology = topology;
    }

    @Override
    public void ask(Path connection) throws IOException {
        ConnectionProfile profile = ConnectionProfile.read(connection);
        List<PeerOrganisation> organisations = topology.peerOrganisations();
        ExecutorService pool = Executors.newFixedThreadPool(organisations.size());
        try {
            List<Future<?>> asked = new ArrayList<>();
            for (PeerOrganisation organisation : organisations) {
                asked.add(pool.submit(() -> {
                    ask(profile, organisation);
                    return null;
                }));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FabricException notReady) {
                throw notReady;
            }
            throw new IOException("the peers could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the peers were asked", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private void ask(ConnectionProfile profile, PeerOrganisation organisation)
            throws IOException, InterruptedException, RefusedToSignException {
        ConnectionProfile.User user =
                profile.user(ASKING + "@" + organisation.mspId()).orElseThrow();
        LedgerIdentity identity =
                new LedgerIdentity(organisation.mspId(), Pem.certificate(Files.readString(user.certificate())));
        TransactionSigner signer = TransactionSigner.of(Pem.privateKey(Files.readString(user.privateKey())));
        ConnectionProfile.Peer peer = profile.peer(organisation.mspId()).orElseThrow();
        try (DirectTransport transport = new DirectTransport(peer, identity, signer)) {
            for (Channel channel : topology.channels()) {
                if (channel.members().contains(organisation)) {
                    awaitAnswer(transport, identity, signer, channel);
                }
            }
        }
    }

    private static void awaitAnswer(
            DirectTransport transport, LedgerIdentity identity, TransactionSigner signer, Channel channel)
            throws InterruptedException, RefusedToSignException {
        Instant deadline = Instant.now().plus(LIMIT);
        List<String> members =
                channel.members().stream().map(PeerOrganisation::mspId).toList();
        Intent view = Intent.of(
                        channel.name(),
                        "Parties",
                        "view",
                        "{\"key\":[\"auth:BJCAC\"],\"type\":\"PTY\"}".getBytes(StandardCharsets.UTF_8))
                .endorsedBy(members);
        while (true) {
            try {
                CheckedProposal question =
                        ProposalCheck.check(Proposals.build(view, identity), view, identity, Instant.now());
                transport.endorse(question.bytes(), signer.sign(question.digest()));
                return;
            } catch (LedgerException e) {
                if (Instant.now().isAfter(deadline)) {
                    throw new FabricException(
                            FabricException.Code.NOT_READY,
                            transport.name() + " doesn't get an answer of all members of " + channel.name() + " after "
                                    + LIMIT.toSeconds() + " s: " + e.failure(),
                            "dtl status shows what runs; repeat the command to wait again");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }
}
