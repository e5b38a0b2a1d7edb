package org.digitaltrade.cli.read;

import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.LedgerAccess;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.key.ActorWithKey;
import org.digitaltrade.cli.key.Actors;
import org.digitaltrade.client.RestClient;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl token}. */
@Command(
        name = "token",
        description = {
            "Sign in at the gateway and print the session's token, for reading by REST with any program:",
            "Authorization: Bearer TOKEN. The key stays here."
        })
public final class TokenCommand extends DtlCommand {
    @Option(names = "--as", paramLabel = "NAME", description = "Who reads; the auditor User1@BJCAC by default.")
    private @Nullable String actor;

    @Override
    protected ExitCode run(Output out) throws Exception {
        Actors actors = Actors.in(home());
        ActorWithKey reader = actor == null ? actors.reader() : actors.find(actor);
        RestClient gateway = new LedgerAccess(home()).gateway(reader);
        String token = gateway.signIn();
        out.line("%s", token);
        out.object(JsonObject.of(Map.of(
                "token", new JsonString(token),
                "gateway", new JsonString(gateway.base().toString()))));
        return ExitCode.OK;
    }
}
