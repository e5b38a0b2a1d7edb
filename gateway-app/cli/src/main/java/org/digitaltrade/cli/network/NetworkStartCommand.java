package org.digitaltrade.cli.network;

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
        throw failure(Code.DATA_UNUSABLE.name(), network.failure().get());
    }

    private EmbeddedNetwork start() throws CommandException {
        Path folder = data == null ? home().network() : data.toAbsolutePath().normalize();
        Path libraries = chaincode == null ? Installation.current().chaincode() : chaincode;
        EmbeddedOptions loose = EmbeddedOptions.of(folder, new ChaincodePackage(libraries, chaincodeClass));
        EmbeddedOptions options = strict ? loose.inStrictMode() : loose;
        try {
            return EmbeddedNetwork.start(ephemeral ? options : options.onFixedPorts());
        } catch (StartException e) {
            throw failure(e.code().name(), e);
        } catch (StoreException | DamagedIdentitiesException e) {
            throw failure(Code.DATA_UNUSABLE.name(), e);
        }
    }

    private static CommandException failure(String stated, RuntimeException cause) {
        String code = cause instanceof StoreException store ? store.code().name() : stated;
        String message = String.valueOf(cause.getMessage());
        String prefix = code + ": ";
        return new CommandException(
                ExitCode.NETWORK, code, message.startsWith(prefix) ? message.substring(prefix.length()) : message);
    }
}
