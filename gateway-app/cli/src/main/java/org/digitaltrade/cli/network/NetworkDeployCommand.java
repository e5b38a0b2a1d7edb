package org.digitaltrade.cli.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.cli.Words;
import org.digitaltrade.embedded.chaincode.ChaincodeAddress;
import org.digitaltrade.embedded.deploy.ChaincodeDeployer;
import org.digitaltrade.embedded.deploy.CollectionFiles;
import org.digitaltrade.embedded.deploy.DeployException;
import org.digitaltrade.embedded.deploy.Deployed;
import org.digitaltrade.embedded.deploy.Deployment;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl network deploy}. */
@Command(
        name = "deploy",
        description = {
            "Deploy chaincode that runs as a service, in any language, on a running network; a new sequence upgrades it.",
            "把以服务方式运行的链码（任何语言）部署到运行中的网络；新的序号表示升级。"
        })
public final class NetworkDeployCommand extends DtlCommand {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the network; that of the working folder by default.")
    private @Nullable Path data;

    @Option(names = "--channel", paramLabel = "CHANNEL", required = true, description = "Channel to deploy on.")
    private String channel = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "Name of the chaincode.")
    private String name = "";

    @Option(
            names = "--address",
            paramLabel = "[ORG=]HOST:PORT",
            required = true,
            description = {
                "Where the chaincode listens, as the network reaches it. Repeated with ORG=, each organisation's peer gets its",
                "own: on real Fabric a Java chaincode needs that, since it can serve one peer only."
            })
    private List<String> addresses = List.of();

    @Option(
            names = "--policy",
            paramLabel = "POLICY",
            description =
                    "Endorsement policy, such as \"OR('ZHD.peer','BJCAC.peer')\"; that of the channel by default.")
    private @Nullable String policy;

    @Option(
            names = "--collections",
            paramLabel = "FILE",
            description = "Private data collections, as Fabric's tools read them.")
    private @Nullable Path collections;

    @Option(
            names = "--sequence",
            paramLabel = "N",
            description = "Number of the definition; 1 by default, more to upgrade.")
    private @Nullable Long sequence;

    @Option(
            names = "--version",
            paramLabel = "LABEL",
            description = "Label of the definition; its sequence by default.")
    private @Nullable String version;

    @Option(names = "--init-required", description = "Whether the first call must be an initialisation.")
    private boolean initRequired;

    @ArgGroup(exclusive = false, heading = "%nWith TLS to the chaincode:%n")
    private @Nullable TlsOptions tls;

    @Override
    protected ExitCode run(Output out) throws Exception {
        Words words = Words.of(NetworkDeployCommand.class);
        Progress progress = progress();
        Path folder = data == null ? home().network() : data.toAbsolutePath().normalize();
        try {
            boolean[] begun = new boolean[1];
            Deployed deployed = new ChaincodeDeployer(folder, (step, subject) -> {
                        if (begun[0]) {
                            progress.done();
                        }
                        begun[0] = true;
                        progress.start(words.text("step." + step, subject));
                    })
                    .deploy(deployment());
            progress.done();
            print(deployed, out, words);
            return ExitCode.OK;
        } catch (DeployException e) {
            progress.failed();
            throw new CommandException(exitCode(e.code()), e.code().name(), String.valueOf(e.getMessage()))
                    .withCure(words.text("cure." + e.code()));
        }
    }

    private Deployment deployment() throws DeployException {
        Map<String, ChaincodeAddress> own = new TreeMap<>();
        List<ChaincodeAddress> all = new ArrayList<>();
        for (String address : addresses) {
            int equals = address.indexOf('=');
            ChaincodeAddress plain = ChaincodeAddress.plain(address.substring(equals + 1));
            ChaincodeAddress whole = tls == null ? plain : plain.withTls(tls.read());
            all.add(whole);
            if (equals > 0) {
                own.put(address.substring(0, equals), whole);
            }
        }
        return new Deployment(
                channel,
                name,
                all.get(0),
                own,
                Optional.ofNullable(version),
                Optional.ofNullable(policy),
                collections == null ? CollectionConfigPackage.getDefaultInstance() : CollectionFiles.read(collections),
                sequence == null ? OptionalLong.empty() : OptionalLong.of(sequence),
                initRequired);
    }

    /** Files, as the options name them. */
    static final class TlsOptions {
        @Option(
                names = "--tls-root",
                paramLabel = "FILE",
                required = true,
                description = "Certificates of the authorities of the chaincode's certificate.")
        private @Nullable Path root;

        @Option(
                names = "--tls-name",
                paramLabel = "HOST",
                description = "Name in the chaincode's certificate, where it isn't the host.")
        private @Nullable String serverName;

        @Option(
                names = "--tls-client-certificate",
                paramLabel = "FILE",
                description = "What the network shows if the chaincode asks.")
        private @Nullable Path certificate;

        @Option(names = "--tls-client-key", paramLabel = "FILE", description = "Its key.")
        private @Nullable Path key;

        private ChaincodeAddress.Tls read() throws DeployException {
            if ((certificate == null) != (key == null)) {
                throw new DeployException(
                        DeployException.Code.BAD_DEFINITION,
                        "--tls-client-certificate and --tls-client-key go together: give both or none");
            }
            return new ChaincodeAddress.Tls(
                    text(root),
                    Optional.ofNullable(serverName),
                    certificate == null
                            ? Optional.empty()
                            : Optional.of(new ChaincodeAddress.ClientIdentity(text(certificate), text(key))));
        }

        private static String text(@Nullable Path file) throws DeployException {
            try {
                return file == null ? "" : Files.readString(file);
            } catch (IOException e) {
                throw new DeployException(DeployException.Code.BAD_DEFINITION, file + " can't be read", e);
            }
        }
    }

    private static void print(Deployed deployed, Output out, Words words) {
        String organisations = String.join(", ", deployed.organisations());
        out.line(
                "%s",
                words.text(
                        "deploy.done",
                        deployed.name(),
                        deployed.channel(),
                        deployed.sequence(),
                        deployed.version(),
                        deployed.block()));
        out.line("%s", words.text("deploy.package", deployed.packageId(), organisations));
        Map<String, JsonValue> members = new TreeMap<>();
        members.put("channel", new JsonString(deployed.channel()));
        members.put("name", new JsonString(deployed.name()));
        members.put("version", new JsonString(deployed.version()));
        members.put("sequence", new JsonInteger(deployed.sequence()));
        members.put("packageId", new JsonString(deployed.packageId()));
        members.put("registeredAs", new JsonString(deployed.registeredAs()));
        members.put(
                "organisations",
                new JsonArray(deployed.organisations().stream()
                        .<JsonValue>map(JsonString::new)
                        .toList()));
        members.put("block", new JsonInteger(deployed.block()));
        out.object(JsonObject.of(members));
    }

    private static ExitCode exitCode(DeployException.Code code) {
        return switch (code) {
            case UNKNOWN_CHANNEL, BAD_DEFINITION, NAME_TAKEN -> ExitCode.USAGE;
            case NETWORK_NOT_RUNNING, CHAINCODE_UNREACHABLE -> ExitCode.NETWORK;
            case REFUSED -> ExitCode.REFUSED;
        };
    }
}
