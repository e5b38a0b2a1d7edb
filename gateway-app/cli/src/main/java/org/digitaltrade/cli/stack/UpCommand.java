package org.digitaltrade.cli.stack;

import java.nio.file.Files;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.proof.TrustFiles;
import org.digitaltrade.client.ConnectionProfile;
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
            "Start the embedded network and the gateway, and return when both answer.",
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

    @Override
    protected ExitCode run(Output out) throws Exception {
        Home home = home();
        Ports ports = Ports.of(ephemeral, gatewayPort);
        new Stack(home, Installation.current(), progress()).up(ports);
        TrustFile trust = TrustFiles.ensure(home);
        JsonObject gateway = Json.parseObject(Files.readAllBytes(home.gatewayAddress()));
        ConnectionProfile profile = ConnectionProfile.read(home.connection());
        describe(out, home, profile, gateway.string("url"), trust.fingerprint());
        return ExitCode.OK;
    }

    private static void describe(Output out, Home home, ConnectionProfile profile, String url, String fingerprint) {
        out.line("");
        out.line(StatusCommand.WHAT_IT_IS);
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
