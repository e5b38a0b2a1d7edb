package org.digitaltrade.cli.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.fabric.NetworkChoice;
import org.digitaltrade.cli.fabric.NetworkChoice.FabricKind;
import org.digitaltrade.cli.proof.TrustFiles;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.domain.Code;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.verifier.TrustFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl up}. */
@Command(
        name = "up",
        description = {
            "Start the network and the gateway, and return when both answer.",
            "A new working folder gets the embedded network, or with --fabric one on Hyperledger Fabric; it keeps its kind.",
            "Safe to repeat: what runs is left alone, what ended is started again."
        })
public final class UpCommand extends DtlCommand {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The gateway's port; " + Ports.GATEWAY + " by default.")
    private @Nullable Integer gatewayPort;

    @Option(names = "--ephemeral-ports", description = "Take free ports for everything.")
    private boolean ephemeral;

    @Option(
            names = "--fabric",
            paramLabel = "HOW",
            description =
                    "Run the network on Hyperledger Fabric 3.1: native, as processes, its programs in FABRIC_BIN.")
    private @Nullable FabricKind fabric;

    @Option(names = "--raft", description = "Order with Raft instead of BFT; with --fabric.")
    private boolean raft;

    @Option(names = "--topology", paramLabel = "FILE", description = "One's own topology; with --fabric.")
    private @Nullable Path topology;

    @Override
    protected ExitCode run(Output out) throws Exception {
        Home home = home();
        Ports ports = Ports.of(ephemeral, gatewayPort);
        if (fabric == null && (raft || topology != null)) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, "--raft and --topology go with --fabric")
                    .withCure("dtl up --fabric native --raft");
        }
        NetworkChoice choice =
                new NetworkChoice(Optional.ofNullable(fabric), raft, Optional.ofNullable(topology), ephemeral);
        new Stack(home, Installation.current(), progress()).up(ports, choice);
        TrustFile trust = TrustFiles.ensure(home);
        JsonObject gateway = Json.parseObject(Files.readAllBytes(home.gatewayAddress()));
        ConnectionProfile profile = ConnectionProfile.read(home.connection());
        describe(out, home, profile, gateway.string("url"), trust.fingerprint());
        return ExitCode.OK;
    }

    private static void describe(Output out, Home home, ConnectionProfile profile, String url, String fingerprint)
            throws IOException {
        out.line("");
        out.line("%s", StatusCommand.whatItIs(home));
        out.line("gateway     %s", url);
        out.line("connection  %s", home.connection());
        out.line("trust file  %s", home.trust());
        out.line("            fingerprint %s", fingerprint);
        out.line(
                "identities  %s",
                String.join(
                        " ",
                        profile.users().stream()
                                .map(ConnectionProfile.User::label)
                                .toList()));
        out.hint("next        dtl demo, dtl status, dtl down");
        out.object(JsonObject.of(Map.of(
                "gateway", new JsonString(url),
                "connection", new JsonString(home.connection().toString()),
                "trustFile", new JsonString(home.trust().toString()),
                "trustFingerprint", new JsonString(fingerprint))));
    }
}
