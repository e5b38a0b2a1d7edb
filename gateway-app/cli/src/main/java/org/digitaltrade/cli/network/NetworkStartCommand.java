package org.digitaltrade.cli.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.stack.Installation;
import org.digitaltrade.cli.stack.StatusCommand;
import org.digitaltrade.domain.Code;
import org.digitaltrade.embedded.EmbeddedNetwork;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.embedded.StartException;
import org.digitaltrade.embedded.chaincode.ChaincodePackage;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.identity.DamagedIdentitiesException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dtl network start}. */
@Command(
        name = "start",
        description = {
            "Run the embedded network alone, in the foreground, until it is interrupted.",
            "Writes DIR/connection.json once it answers, for any Fabric client."
        })
public final class NetworkStartCommand extends DtlCommand {
    /** Less than one block and its index entries take. */
    private static final long FULL_BELOW_BYTES = 1 << 20;

    private static final String MAIN_CLASS = "org.digitaltrade.contracts.Ledger";

    @Option(names = "--data", paramLabel = "DIR", description = "Data folder; that of the working folder by default.")
    private @Nullable Path data;

    @Option(names = "--chaincode", paramLabel = "DIR", description = "Folder of the chaincode's jars; ours by default.")
    private @Nullable Path chaincode;

    @Option(
            names = "--chaincode-class",
            paramLabel = "CLASS",
            description = "Its main class; ${DEFAULT-VALUE} by default.")
    private String chaincodeClass = MAIN_CLASS;

    @Option(names = "--ephemeral-ports", description = "Take free ports instead of those of the topology.")
    private boolean ephemeral;

    @Option(
            names = "--strict",
            description =
                    "Simulate each endorsement per organisation, in different surroundings, and refuse what differs.")
    private boolean strict;

    @Override
    protected ExitCode run(Output out) throws Exception {
        EmbeddedNetwork network = start();
        // An interrupt or a terminate signal ends the program by running this; afterwards nothing else runs.
        Runtime.getRuntime().addShutdownHook(new Thread(network::close, "close-network"));
        out.line("%s", StatusCommand.WHAT_IT_IS);
        network.endpoints().forEach((mspId, endpoint) -> out.line("%-8s %s", mspId, endpoint));
        out.line("connection %s", network.connectionFile());
        out.object(JsonObject.of(
                Map.of("connection", new JsonString(network.connectionFile().toString()))));
        // Until it is ended from outside, or can't keep its ledgers any more.
        throw failure(Code.DATA_UNUSABLE.name(), network.failure().get(), folder());
    }

    private EmbeddedNetwork start() throws CommandException {
        Path folder = folder();
        Path libraries = chaincode == null ? Installation.current().chaincode() : chaincode;
        EmbeddedOptions loose = EmbeddedOptions.of(folder, new ChaincodePackage(libraries, chaincodeClass));
        EmbeddedOptions options = strict ? loose.inStrictMode() : loose;
        try {
            return EmbeddedNetwork.start(ephemeral ? options : options.onFixedPorts());
        } catch (StartException e) {
            throw failure(e.code().name(), e, folder);
        } catch (StoreException | DamagedIdentitiesException e) {
            throw failure(Code.DATA_UNUSABLE.name(), e, folder);
        }
    }

    private Path folder() {
        return data == null ? home().network() : data.toAbsolutePath().normalize();
    }

    private static CommandException failure(String stated, RuntimeException cause, Path folder) {
        // Of other failures, a busy port say, a full disk is not the reason.
        if (cause instanceof StoreException && isFull(folder)) {
            return new CommandException(ExitCode.NETWORK, Code.DISK_FULL, "no space is left for " + folder)
                    .withCure("everything acknowledged is there; make space and start it again");
        }
        String code = cause instanceof StoreException store ? store.code().name() : stated;
        String message = String.valueOf(cause.getMessage());
        String prefix = code + ": ";
        return new CommandException(
                ExitCode.NETWORK, code, message.startsWith(prefix) ? message.substring(prefix.length()) : message);
    }

    /** The engine says only that it can't write. */
    private static boolean isFull(Path folder) {
        try {
            return Files.exists(folder) && Files.getFileStore(folder).getUsableSpace() < FULL_BELOW_BYTES;
        } catch (IOException e) {
            return false;
        }
    }
}
