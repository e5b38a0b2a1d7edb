package org.digitaltrade.embedded.deploy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitaltrade.embedded.chaincode.ChaincodeAddress;
import org.digitaltrade.embedded.chaincode.ServedChaincode;
import org.digitaltrade.embedded.chaincode.UnreachableException;
import org.digitaltrade.embedded.lifecycle.InstallPackage;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.lifecycle.ApproveChaincodeDefinitionForMyOrgArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeSource;
import org.hyperledger.fabric.protos.peer.lifecycle.CommitChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.InstallChaincodeArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionArgs;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionResult;

/** Installs, approves and commits, with the keys that lie in a network's data folder. */
public final class ChaincodeDeployer {
    private static final int NOT_FOUND = 404;
    /** In the data folder of a network on real Fabric. */
    private static final String REAL_FABRIC = "fabric.properties";

    private static final String ALREADY_INSTALLED = "already successfully installed";

    /** As peers demand it; told here in a sentence before anything is written. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+([-_][a-zA-Z0-9]+)*");

    private static final Pattern ENDPOINT = Pattern.compile("(.+):([0-9]{1,5})");

    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9_.+-]+");

    /** Told of each step as it begins. */
    @FunctionalInterface
    public interface Progress {
        /** @param subject the chaincode's address, an organisation, or the channel */
        void begun(Step step, String subject);
    }

    private final Path dataFolder;
    private final Progress progress;

    /** Deploys on the network that runs on a data folder, and tells each step. */
    public ChaincodeDeployer(Path dataFolder, Progress progress) {
        this.dataFolder = dataFolder;
        this.progress = progress;
    }

    /**
     * Deploys a chaincode, which must run already. Nothing is written before everything that can be checked has been.
     *
     * @throws DeployException if something is wrong, with the remedy
     */
    public Deployed deploy(Deployment wanted) throws DeployException, InterruptedException {
        try (NetworkAccess network = NetworkAccess.of(dataFolder)) {
            Map<String, Administrator> members = members(wanted, network);
            checkNames(wanted);
            ByteString policy = wanted.policy().isEmpty()
                    ? ByteString.EMPTY
                    : PolicyTexts.application(wanted.policy().get(), members.keySet());
            long sequence = sequence(wanted, members.values().iterator().next());
            String version = wanted.version().orElse(Long.toString(sequence));
            InstallPackage installed = InstallPackage.of(wanted.name() + "_" + version, wanted.address(), wanted.own());
            String registeredAs = call(wanted, installed.id());
            install(installed, members);
            approve(wanted, version, sequence, policy, installed.id(), members);
            long block = commit(wanted, version, sequence, policy, members);
            return new Deployed(
                    wanted.channel(),
                    wanted.name(),
                    version,
                    sequence,
                    installed.id(),
                    registeredAs,
                    List.copyOf(members.keySet()),
                    block);
        }
    }

    private static Map<String, Administrator> members(Deployment wanted, NetworkAccess network) throws DeployException {
        if (!network.channels().contains(wanted.channel())) {
            throw new DeployException(
                    DeployException.Code.UNKNOWN_CHANNEL,
                    "there is no channel " + wanted.channel() + ": the network has "
                            + String.join(", ", network.channels()));
        }
        Map<String, Administrator> members = new TreeMap<>();
        for (Map.Entry<String, Administrator> administrator :
                network.administrators().entrySet()) {
            if (hasJoined(administrator.getValue(), wanted.channel())) {
                members.put(administrator.getKey(), administrator.getValue());
            }
        }
        if (members.isEmpty()) {
            throw new DeployException(
                    DeployException.Code.UNKNOWN_CHANNEL, "no peer has joined channel " + wanted.channel());
        }
        return members;
    }

    /** A peer knows only the channels that it has joined. */
    private static boolean hasJoined(Administrator administrator, String channel) throws DeployException {
        Response answer = administrator.evaluate(
                channel, "QueryChaincodeDefinition", QueryChaincodeDefinitionArgs.getDefaultInstance());
        return answer.getStatus() == NOT_FOUND;
    }

    private static void checkNames(Deployment wanted) throws DeployException {
        if (!NAME.matcher(wanted.name()).matches()) {
            throw new DeployException(
                    DeployException.Code.BAD_DEFINITION,
                    "\"" + wanted.name() + "\" is no chaincode name: use letters and digits, with - or _ between them");
        }
        if (wanted.version().isPresent()
                && !VERSION.matcher(wanted.version().get()).matches()) {
            throw new DeployException(
                    DeployException.Code.BAD_DEFINITION,
                    "\"" + wanted.version().get() + "\" is no version: use letters, digits and _ . + -");
        }
    }

    private static long sequence(Deployment wanted, Administrator administrator) throws DeployException {
        long next = committedSequence(wanted, administrator) + 1;
        long sequence = wanted.sequence().orElse(1);
        if (sequence == next) {
            return sequence;
        }
        String state = next == 1
                ? "chaincode " + wanted.name() + " is not defined on " + wanted.channel() + " yet"
                : "chaincode " + wanted.name() + " is defined on " + wanted.channel() + " with sequence " + (next - 1);
        String remedy = next == 1
                ? "leave --sequence out, or give 1"
                : "upgrade it with --sequence " + next + ", or take another name";
        throw new DeployException(DeployException.Code.NAME_TAKEN, state + ": " + remedy);
    }

    private static long committedSequence(Deployment wanted, Administrator administrator) throws DeployException {
        String function = "QueryChaincodeDefinition";
        Response answer = administrator.evaluate(
                wanted.channel(),
                function,
                QueryChaincodeDefinitionArgs.newBuilder().setName(wanted.name()).build());
        if (answer.getStatus() == NOT_FOUND) {
            return 0;
        }
        if (Administrator.isRefusal(answer)) {
            throw new DeployException(DeployException.Code.REFUSED, function + ": " + answer.getMessage());
        }
        try {
            return QueryChaincodeDefinitionResult.parseFrom(answer.getPayload()).getSequence();
        } catch (InvalidProtocolBufferException e) {
            throw new DeployException(DeployException.Code.REFUSED, function + " gave no definition", e);
        }
    }

    private String call(Deployment wanted, String packageId) throws DeployException, InterruptedException {
        Set<ChaincodeAddress> addresses = new LinkedHashSet<>(List.of(wanted.address()));
        addresses.addAll(new TreeMap<>(wanted.own()).values());
        String first = "";
        for (ChaincodeAddress address : addresses) {
            String name = call(address);
            first = first.isEmpty() ? name : first;
            if (knowsPackagesOnly() && !name.equals(packageId)) {
                throw new DeployException(
                        DeployException.Code.BAD_DEFINITION,
                        "the chaincode at " + address.endpoint() + " registers as " + name
                                + ", and the peers of Fabric know it as " + packageId
                                + ": start it with that id, for most in CORE_CHAINCODE_ID_NAME");
            }
        }
        return first;
    }

    /** Real peers let a chaincode register only by the id of its package; the embedded network asks it for its name. */
    private boolean knowsPackagesOnly() {
        return Files.exists(dataFolder.resolve(REAL_FABRIC));
    }

    private static void checkAddress(String endpoint) throws DeployException {
        Matcher address = ENDPOINT.matcher(endpoint);
        if (!address.matches()) {
            throw new DeployException(
                    DeployException.Code.BAD_DEFINITION, "\"" + endpoint + "\" is no address: give HOST:PORT");
        }
        try {
            InetAddress[] unused = InetAddress.getAllByName(address.group(1));
        } catch (UnknownHostException e) {
            throw new DeployException(
                    DeployException.Code.CHAINCODE_UNREACHABLE,
                    "there is no host " + address.group(1)
                            + ": give an address at which the network reaches the chaincode",
                    e);
        }
    }

    private String call(ChaincodeAddress address) throws DeployException, InterruptedException {
        checkAddress(address.endpoint());
        progress.begun(Step.CALL, address.endpoint());
        try {
            return ServedChaincode.registeredName(address);
        } catch (UnreachableException e) {
            throw new DeployException(
                    DeployException.Code.CHAINCODE_UNREACHABLE,
                    "no chaincode answers at " + address.endpoint() + " (" + e.getMessage()
                            + "): start it as a service on that address first",
                    e);
        } catch (IllegalArgumentException e) {
            throw new DeployException(
                    DeployException.Code.BAD_DEFINITION,
                    "\"" + address.endpoint() + "\" can't be called (" + e.getMessage()
                            + "): give HOST:PORT, and certificates in PEM",
                    e);
        }
    }

    private void install(InstallPackage installed, Map<String, Administrator> members) throws DeployException {
        InstallChaincodeArgs argument = InstallChaincodeArgs.newBuilder()
                .setChaincodeInstallPackage(installed.bytes())
                .build();
        for (Map.Entry<String, Administrator> member : members.entrySet()) {
            progress.begun(Step.INSTALL, member.getKey());
            Response answer = member.getValue().callPeer("InstallChaincode", argument);
            if (Administrator.isRefusal(answer) && !answer.getMessage().contains(ALREADY_INSTALLED)) {
                throw new DeployException(
                        DeployException.Code.REFUSED,
                        "the peer of " + member.getKey() + " refused the package: " + answer.getMessage());
            }
        }
    }

    private void approve(
            Deployment wanted,
            String version,
            long sequence,
            ByteString policy,
            String packageId,
            Map<String, Administrator> members)
            throws DeployException {
        ApproveChaincodeDefinitionForMyOrgArgs argument = ApproveChaincodeDefinitionForMyOrgArgs.newBuilder()
                .setName(wanted.name())
                .setVersion(version)
                .setSequence(sequence)
                .setValidationParameter(policy)
                .setCollections(wanted.collections())
                .setInitRequired(wanted.initRequired())
                .setSource(ChaincodeSource.newBuilder()
                        .setLocalPackage(ChaincodeSource.Local.newBuilder().setPackageId(packageId)))
                .build();
        for (Map.Entry<String, Administrator> member : members.entrySet()) {
            progress.begun(Step.APPROVE, member.getKey());
            try {
                member.getValue()
                        .submit(
                                wanted.channel(),
                                "ApproveChaincodeDefinitionForMyOrg",
                                argument,
                                List.of(member.getKey()));
            } catch (DeployException e) {
                // Approved by an earlier attempt that got no further.
                if (!String.valueOf(e.getMessage()).contains("with unchanged content")) {
                    throw e;
                }
            }
        }
    }

    private long commit(
            Deployment wanted, String version, long sequence, ByteString policy, Map<String, Administrator> members)
            throws DeployException {
        progress.begun(Step.COMMIT, wanted.channel());
        CommitChaincodeDefinitionArgs argument = CommitChaincodeDefinitionArgs.newBuilder()
                .setName(wanted.name())
                .setVersion(version)
                .setSequence(sequence)
                .setValidationParameter(policy)
                .setCollections(wanted.collections())
                .setInitRequired(wanted.initRequired())
                .build();
        return members.values()
                .iterator()
                .next()
                .submit(wanted.channel(), "CommitChaincodeDefinition", argument, List.copyOf(members.keySet()));
    }
}
