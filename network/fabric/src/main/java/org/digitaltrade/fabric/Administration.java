package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/** What the organisations' administrators do with the {@code peer} program: join, install, approve, commit. */
final class Administration {
    private static final String LIFECYCLE = "lifecycle";
    private static final String CHAINCODE = "chaincode";

    private final Topology topology;
    private final FabricLayout folders;
    private final NodeEnvironments environments;
    private final String program;
    private final ChaincodePackage chaincode;

    Administration(
            Topology topology,
            FabricLayout folders,
            NodeEnvironments environments,
            FabricBinaries binaries,
            ChaincodePackage chaincode) {
        this.topology = topology;
        this.folders = folders;
        this.environments = environments;
        this.program = binaries.get("peer").toString();
        this.chaincode = chaincode;
    }

    void joinPeers() throws IOException {
        inParallel(topology.peerOrganisations(), organisation -> {
            String joined = run(organisation, List.of("channel", "list"));
            for (Channel channel : topology.channels()) {
                if (channel.members().contains(organisation) && joined.lines().noneMatch(channel.name()::equals)) {
                    run(
                            organisation,
                            List.of(
                                    "channel",
                                    "join",
                                    "-b",
                                    folders.genesis(channel.name()).toString()));
                }
            }
        });
    }

    void install() throws IOException {
        inParallel(topology.peerOrganisations(), organisation -> {
            String installed = run(organisation, List.of(LIFECYCLE, CHAINCODE, "queryinstalled"));
            if (!installed.contains(chaincode.id())) {
                run(
                        organisation,
                        List.of(
                                LIFECYCLE,
                                CHAINCODE,
                                "install",
                                folders.chaincodePackage().toString()));
            }
        });
    }

    /** Approved by every member and committed, on every channel. */
    void define() throws IOException {
        for (Channel channel : topology.channels()) {
            if (!isCommitted(channel)) {
                inParallel(channel.members(), organisation -> run(organisation, approval(channel)));
                run(channel.members().get(0), commit(channel));
            }
        }
    }

    private boolean isCommitted(Channel channel) throws IOException {
        String committed = run(
                channel.members().get(0),
                List.of(LIFECYCLE, CHAINCODE, "querycommitted", "--channelID", channel.name()));
        return committed.contains("Name: " + topology.chaincode().name() + ", Version: "
                + topology.chaincode().version() + ", Sequence: "
                + topology.chaincode().sequence() + ",");
    }

    private List<String> approval(Channel channel) {
        List<String> command = definition("approveformyorg", channel);
        command.addAll(List.of("--package-id", chaincode.id()));
        return command;
    }

    private List<String> commit(Channel channel) {
        List<String> command = definition("commit", channel);
        for (PeerOrganisation member : channel.members()) {
            command.addAll(List.of("--peerAddresses", FabricLayout.LOOPBACK + ":" + member.port()));
            Path root = folders.nodeTls(member).resolve(FabricLayout.TLS_ROOT);
            command.addAll(List.of("--tlsRootCertFiles", root.toString()));
        }
        return command;
    }

    private List<String> definition(String verb, Channel channel) {
        OrdererOrganisation orderer = topology.ordererOrganisations().get(0);
        List<String> command = new ArrayList<>(List.of(LIFECYCLE, CHAINCODE, verb));
        command.addAll(List.of("--channelID", channel.name()));
        command.addAll(List.of("--name", topology.chaincode().name()));
        command.addAll(List.of("--version", topology.chaincode().version()));
        command.addAll(List.of("--sequence", String.valueOf(topology.chaincode().sequence())));
        command.addAll(List.of("--signature-policy", channel.endorsementPolicy()));
        command.addAll(List.of(
                "--collections-config", folders.collections(channel.name()).toString()));
        command.addAll(List.of("-o", FabricLayout.LOOPBACK + ":" + orderer.port(), "--tls"));
        Path root = folders.nodeTls(orderer).resolve(FabricLayout.TLS_ROOT);
        command.addAll(List.of("--cafile", root.toString()));
        return command;
    }

    private String run(PeerOrganisation organisation, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Map<String, String> environment = environments.administrator(organisation);
        return Commands.run(environment, command);
    }

    private interface OfOrganisation {
        void run(PeerOrganisation organisation) throws IOException;
    }

    /** Most of an administrator's command is waiting for blocks; the organisations wait together. */
    private static void inParallel(List<PeerOrganisation> organisations, OfOrganisation action) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(organisations.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (PeerOrganisation organisation : organisations) {
                running.add(pool.submit(() -> {
                    action.run(organisation);
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof FabricException failed) {
                throw failed;
            }
            throw new IOException("an administrator's command could not be run", e.getCause());
        } catch (InterruptedException e) {
            throw FabricException.interrupted(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
