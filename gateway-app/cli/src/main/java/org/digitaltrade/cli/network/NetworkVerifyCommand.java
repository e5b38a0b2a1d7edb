package org.digitaltrade.cli.network;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Progress;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.Code;
import org.digitaltrade.embedded.EmbeddedNetwork;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.identity.DamagedIdentitiesException;
import org.digitaltrade.topology.Topology;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl network verify}. */
@Command(
        name = "verify",
        description = {
            "Check all data of an embedded network that doesn't run: keys and certificates, files, hash chains,",
            "indexes, and world state, which is worked out again from the blocks."
        })
public final class NetworkVerifyCommand extends DtlCommand {
    @Option(names = "--data", paramLabel = "DIR", description = "Data folder; that of the working folder by default.")
    private @Nullable Path data;

    @Override
    protected ExitCode run(Output out) throws Exception {
        Words words = Words.of(NetworkVerifyCommand.class);
        Path folder = data == null ? home().network() : data.toAbsolutePath().normalize();
        Progress progress = progress();
        progress.start(words.text("verify", folder));
        Map<String, Long> heights = verify(folder, progress);
        progress.done();
        Map<String, JsonValue> blocks = new TreeMap<>();
        heights.forEach((channel, height) -> {
            out.line("%s", words.text("verified", channel, height));
            blocks.put(channel, new JsonInteger(height));
        });
        out.object(JsonObject.of(Map.of("blocks", JsonObject.of(blocks))));
        return ExitCode.OK;
    }

    private static Map<String, Long> verify(Path folder, Progress progress) throws CommandException {
        try {
            return EmbeddedNetwork.verify(folder, Topology.standard());
        } catch (StoreException e) {
            progress.failed();
            boolean damaged = e.code() == StoreException.Code.STORE_DAMAGED;
            throw failure(
                    damaged ? ExitCode.NOT_VALID : ExitCode.COULD_NOT_CHECK,
                    e.code().name(),
                    e);
        } catch (DamagedIdentitiesException e) {
            progress.failed();
            throw failure(ExitCode.NOT_VALID, Code.DATA_UNUSABLE.name(), e);
        }
    }

    private static CommandException failure(ExitCode exitCode, String code, RuntimeException cause) {
        String message = String.valueOf(cause.getMessage());
        String prefix = code + ": ";
        return new CommandException(
                exitCode, code, message.startsWith(prefix) ? message.substring(prefix.length()) : message);
    }
}
