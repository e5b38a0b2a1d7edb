package org.digitaltrade.fabric;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.fabric.FabricException.Code;
import org.digitaltrade.fabric.Readiness.Node;
import org.digitaltrade.identity.Credentials;
import org.digitaltrade.identity.NetworkIdentities;
import org.digitaltrade.identity.OrganisationIdentities;
import org.digitaltrade.topology.Channel;
import org.digitaltrade.topology.OrdererOrganisation;
import org.digitaltrade.topology.PeerOrganisation;
import org.digitaltrade.topology.Topology;

/** Finds out before anything is touched why a network can't be brought up here, and says it in one sentence. */
final class Preflight {
    /** Seven peers, four ordering nodes and their logs in the first days. */
    static final long SPACE_NEEDED_BYTES = 512L << 20;
    /** What peers allow between a proposal's time and theirs. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final NativeNetwork.Options options;
    private final Topology topology;
    private final FabricLayout folders;
    private final Daemons daemons;
    private final Machine machine;

    Preflight(
            NativeNetwork.Options options, Topology topology, FabricLayout folders, Daemons daemons, Machine machine) {
        this.options = options;
        this.topology = topology;
        this.folders = folders;
        this.daemons = daemons;
        this.machine = machine;
    }

    /**
     * @param nodes all that the network will listen on
     * @return what the folder says of the network in it, if there is one
     */
    Optional<NetworkRecord> check(List<Node> nodes) throws IOException {
        options.binaries().check();
        Optional<NetworkRecord> record = NetworkRecord.read(folders.root());
        if (record.isPresent()) {
            checkSame(record.get());
            checkClock(record.get());
            checkComplete(record.get());
        } else {
            checkEmpty();
        }
        if (Files.isDirectory(folders.identities())) {
            checkCertificates(NetworkIdentities.open(folders.identities(), topology));
        }
        checkSpace();
        checkPorts(nodes);
        return record;
    }

    private void checkSame(NetworkRecord record) {
        if (record.consensus() != options.consensus()) {
            throw new FabricException(
                    Code.OTHER_NETWORK,
                    "the network in " + folders.root() + " orders with " + record.consensus() + ", not with "
                            + options.consensus(),
                    "leave the choice away, or take another folder with --home");
        }
        if (!record.topology().equals(topology)) {
            throw new FabricException(
                    Code.TOPOLOGY_CHANGED,
                    "the network in " + folders.root() + " was made from another topology than the one given",
                    "start it without --topology; a network that exists is changed by the verbs of dtl network");
        }
    }

    /** A clock that was set back makes new certificates and proposals lie in the peers' future. */
    private void checkClock(NetworkRecord record) {
        if (machine.now().isBefore(record.seen().minus(WINDOW))) {
            throw new FabricException(
                    Code.CLOCK_BEHIND,
                    "this machine's clock says " + machine.now() + ", and the network has run until " + record.seen(),
                    "set the clock");
        }
    }

    private void checkEmpty() throws IOException {
        if (Files.exists(folders.root().resolve("ledgers"))) {
            throw new FabricException(
                    Code.OTHER_NETWORK,
                    "the folder " + folders.root() + " holds an embedded network",
                    "take another folder with --home, or delete that network with dtl reset --yes");
        }
        for (Path part :
                List.of(folders.identities(), folders.crypto(), folders.root().resolve("data"))) {
            if (Files.exists(part)) {
                throw new FabricException(
                        Code.DATA_INCOMPLETE,
                        folders.root() + " holds " + part.getFileName() + " but doesn't say of which network",
                        restore());
            }
        }
    }

    /** A key or block made anew would not fit what is left. */
    private void checkComplete(NetworkRecord record) {
        Stream<Path> needed = record.complete() ? everything() : whatTheGenesisBlocksNeed();
        needed.filter(path -> !Files.exists(path)).findFirst().ifPresent(path -> {
            throw new FabricException(
                    Code.DATA_INCOMPLETE,
                    "of the network in " + folders.root() + " this is missing: "
                            + folders.root().relativize(path),
                    restore());
        });
    }

    private static String restore() {
        return "restore the folder as a whole from a copy, or delete it with dtl reset --yes";
    }

    private Stream<Path> everything() {
        List<Path> paths = new ArrayList<>(List.of(folders.identities(), folders.crypto()));
        topology.channels().stream().map(Channel::name).map(folders::genesis).forEach(paths::add);
        for (OrdererOrganisation organisation : topology.ordererOrganisations()) {
            paths.add(folders.data(NodeNames.orderer(organisation)).resolve("chains"));
        }
        for (PeerOrganisation organisation : topology.peerOrganisations()) {
            paths.add(folders.data(NodeNames.peer(organisation)).resolve("ledgersData"));
            paths.add(folders.chaincodeConnection(organisation));
        }
        return paths.stream();
    }

    private Stream<Path> whatTheGenesisBlocksNeed() {
        boolean begun = topology.channels().stream()
                .map(Channel::name)
                .map(folders::genesis)
                .anyMatch(Files::exists);
        return begun ? Stream.of(folders.identities(), folders.crypto()) : Stream.of();
    }

    private void checkCertificates(NetworkIdentities identities) {
        for (OrganisationIdentities organisation : identities.organisations().values()) {
            Stream.of(organisation.root(), organisation.tlsRoot(), organisation.node(), organisation.nodeTls())
                    .forEach(credentials -> checkValidity(organisation.mspId(), credentials));
            organisation.users().values().forEach(credentials -> checkValidity(organisation.mspId(), credentials));
        }
    }

    private void checkValidity(String mspId, Credentials credentials) {
        X509Certificate certificate = credentials.certificate().certificate();
        Instant now = machine.now();
        String name = certificate.getSubjectX500Principal().getName() + " of " + mspId;
        if (certificate.getNotAfter().toInstant().isBefore(now)) {
            throw new FabricException(
                    Code.CERTIFICATE_EXPIRED,
                    "the certificate " + name + " expired at "
                            + certificate.getNotAfter().toInstant(),
                    "renew it, or delete this network with dtl reset --yes");
        }
        if (certificate.getNotBefore().toInstant().isAfter(now)) {
            throw new FabricException(
                    Code.CLOCK_BEHIND,
                    "this machine's clock says " + now + ", and the certificate " + name + " is valid from "
                            + certificate.getNotBefore().toInstant(),
                    "set the clock");
        }
    }

    private void checkSpace() throws IOException {
        long free = machine.freeBytes(folders.root());
        if (free < SPACE_NEEDED_BYTES) {
            throw new FabricException(
                    Code.DISK_FULL,
                    (free >> 20) + " MiB are free for " + folders.root() + "; needed are " + (SPACE_NEEDED_BYTES >> 20),
                    "free some, or take another folder with --home");
        }
    }

    private void checkPorts(List<Node> nodes) throws IOException {
        for (Node node : nodes) {
            if (daemons.find(node.name()).isEmpty()
                    && machine.listens(node.port())
                    && !daemons.adopt(node.name(), folders.data(node.name()))) {
                throw new FabricException(
                        Code.PORT_BUSY,
                        "port " + node.port() + " for " + node.name() + " is taken by another program",
                        "end that one, or make the network in a new folder with --ephemeral-ports");
            }
        }
    }
}
