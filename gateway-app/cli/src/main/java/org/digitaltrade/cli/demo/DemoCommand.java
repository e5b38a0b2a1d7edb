package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.cli.proof.ProofMaker;
import org.digitaltrade.cli.proof.TrustFiles;
import org.digitaltrade.cli.read.RecordAddress;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.cli.stack.Ports;
import org.digitaltrade.cli.stack.Stack;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl demo}. */
@Command(
        name = "demo",
        description = {
            "Play one whole cross-border trade with real files, certificates and signatures.",
            "Starts what does not run yet; what it started stays up. With --json the story is on standard error."
        })
public final class DemoCommand extends DtlCommand {
    @Option(names = "--lang", paramLabel = "LANG", description = "zh or en; as the environment says by default.")
    private @Nullable Language language;

    @Option(names = "--ephemeral-ports", description = "Take free ports for what has to be started.")
    private boolean ephemeral;

    @Override
    protected ExitCode run(Output out) throws Exception {
        long began = System.nanoTime();
        Home home = home();
        Sentences sentences = Sentences.in(language == null ? Language.of(System.getenv()) : language);
        PrintWriter told = out.isJson() ? err() : out();
        TerminalNarrator narrator = new TerminalNarrator(told, sentences);
        Installation installation = Installation.current();
        new Stack(home, installation, progress()).up(ephemeral ? Ports.free() : Ports.fixed());
        TrustFiles.ensure(home);
        Trade trade = play(home, narrator);
        narrator.begins(Chapter.PROOF);
        Path proof = prove(home, trade, narrator);
        FreshVerification verification = FreshVerification.of(installation, proof, home.trust());
        String network = sentences.text(verification.withoutNetwork() ? "network.none" : "network.present");
        narrator.tells(Event.PROOF_VERIFIED, network, verification.indication());
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        links(told, out, sentences, home, trade, proof);
        out.object(summary(trade, proof, home.trust(), verification, seconds));
        return verification.indication().equals("TOTAL_PASSED") ? ExitCode.OK : ExitCode.NOT_VALID;
    }

    private static Trade play(Home home, Narrator narrator) throws Exception {
        Actors actors = Actors.in(home);
        LedgerAccess access = new LedgerAccess(home);
        RestClient reader = access.gateway(actors.find("User1@ZHD"));
        try (Cast cast = new Cast(
                client(access, actors, "User1@ZHD"),
                client(access, actors, "User1@PARTNER"),
                client(access, actors, "Admin@BJCAC"),
                client(access, actors, "Admin@BJCOM"),
                client(access, actors, "Admin@BJEIT"))) {
            return new TradeStory(cast, narrator, new GatewayTokenWatch(reader)).play(home.demo());
        } catch (StoryException e) {
            throw new CommandException(ExitCode.REFUSED, e.code(), String.valueOf(e.getMessage()));
        }
    }

    private static LedgerClient client(LedgerAccess access, Actors actors, String label)
            throws IOException, CommandException {
        return access.clientByGateway(actors.find(label));
    }

    private static Path prove(Home home, Trade trade, Narrator narrator) throws Exception {
        LedgerAccess access = new LedgerAccess(home);
        ActorWithKey seller = Actors.in(home).find("User1@ZHD");
        RecordAddress contract = RecordAddress.parse(trade.contractId());
        ProofMaker.Proof proof = new ProofMaker(access.profile(), seller, access.endorserPolicy(home.trust()))
                .make(contract.channel(), contract);
        Path file = home.demo().resolve(trade.contractId()).resolve("contract.dtproof.json");
        Files.write(file, proof.bundle().canonical());
        narrator.tells(Event.PROOF_WRITTEN, proof.organisations().size(), file);
        return file;
    }

    private static void links(PrintWriter told, Output out, Sentences sentences, Home home, Trade trade, Path proof)
            throws IOException {
        URI gateway = new LedgerAccess(home).gatewayAddress().orElseThrow();
        told.println();
        told.println(sentences.text("links"));
        for (String line : List.of(
                gateway.toString(),
                "dtl show " + trade.contractId(),
                "dtl history " + trade.caseId(),
                "dtl show " + trade.attestationIds().get(trade.attestationIds().size() - 1),
                "dtl verify " + proof + " --trust " + home.trust(),
                "dtl down")) {
            told.println("  " + out.command("%s", line));
        }
        told.flush();
    }

    private static JsonObject summary(
            Trade trade, Path proof, Path trust, FreshVerification verification, long seconds) {
        return JsonObject.of(Map.of(
                "contractId", new JsonString(trade.contractId()),
                "caseId", new JsonString(trade.caseId()),
                "attestationIds",
                        new JsonArray(trade.attestationIds().stream()
                                .<JsonValue>map(JsonString::new)
                                .toList()),
                "proofFile", new JsonString(proof.toString()),
                "trustFile", new JsonString(trust.toString()),
                "indication", new JsonString(verification.indication()),
                "seconds", new JsonInteger(seconds)));
    }
}
