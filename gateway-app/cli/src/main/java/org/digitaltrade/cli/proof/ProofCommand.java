package org.digitaltrade.cli.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Home;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.cli.read.RecordAddress;
import org.digitaltrade.client.EndorserPolicy;
import org.digitaltrade.client.LedgerFailure;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.Records;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl proof}. */
@Command(
        name = "proof",
        description = {
            "Write a file with which anybody can check a record without a network.",
            "Every organisation's peer is asked for its signed view; the verifier decides how many are enough."
        })
public final class ProofCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "ID", description = "As for dtl show.")
    private String id = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write it; ID.dtproof.json by default.")
    private @Nullable Path file;

    @Option(names = "--channel", paramLabel = "NAME", description = "Needed for records that both channels have.")
    private @Nullable String channel;

    @Option(names = "--as", paramLabel = "NAME", description = "Who asks; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    @Override
    protected ExitCode run(Output out) throws Exception {
        Home home = home();
        RecordAddress address = RecordAddress.parse(id);
        Actors actors = Actors.in(home);
        ActorWithKey reader = actor == null ? actors.reader() : actors.find(actor);
        LedgerAccess access = new LedgerAccess(home);
        EndorserPolicy policy = access.endorserPolicy(home.trust());
        ProofMaker.Proof proof = new ProofMaker(access.profile(), reader, policy)
                .make(channel == null ? address.channel() : channel, address);
        Path target = file == null ? Path.of(id.replace(':', '-') + ".dtproof.json") : file;
        Files.write(target, proof.bundle().canonical());
        describe(out, target, proof, home);
        return ExitCode.OK;
    }

    private static void describe(Output out, Path file, ProofMaker.Proof proof, Home home) {
        out.line("proof      %s", file);
        out.line("stated by  %s", String.join(" ", proof.organisations()));
        proof.failures().forEach(failure -> out.line("no answer  %s", failure));
        out.hint("next       dtl verify %s --trust %s", file, home.trust());
        out.object(JsonObject.of(Map.of(
                "file", new JsonString(file.toString()),
                "organisations", strings(proof.organisations()),
                "failures",
                        new JsonArray(proof.failures().stream()
                                .<JsonValue>map(ProofCommand::toJson)
                                .toList()))));
    }

    private static JsonObject toJson(LedgerFailure failure) {
        return Records.toJson(failure);
    }

    private static JsonArray strings(List<String> texts) {
        return new JsonArray(texts.stream().<JsonValue>map(JsonString::new).toList());
    }
}
