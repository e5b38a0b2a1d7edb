package org.digitaltrade.cli;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.digitaltrade.cli.attest.AttestCommand;
import org.digitaltrade.cli.bench.BenchCommand;
import org.digitaltrade.cli.chaos.ChaosCommand;
import org.digitaltrade.cli.demo.DemoCommand;
import org.digitaltrade.cli.id.IdCommand;
import org.digitaltrade.cli.key.KeyCommand;
import org.digitaltrade.cli.network.NetworkCommand;
import org.digitaltrade.cli.proof.ProofCommand;
import org.digitaltrade.cli.proof.VerifyCommand;
import org.digitaltrade.cli.read.HistoryCommand;
import org.digitaltrade.cli.read.ShowCommand;
import org.digitaltrade.cli.read.TokenCommand;
import org.digitaltrade.cli.rules.RulesCommand;
import org.digitaltrade.cli.stack.DoctorCommand;
import org.digitaltrade.cli.stack.DownCommand;
import org.digitaltrade.cli.stack.LogsCommand;
import org.digitaltrade.cli.stack.ResetCommand;
import org.digitaltrade.cli.stack.StatusCommand;
import org.digitaltrade.cli.stack.UpCommand;
import org.digitaltrade.cli.transfer.TransferCommand;
import org.digitaltrade.cli.trust.TrustCommand;
import org.digitaltrade.cli.tx.TxCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code dtl}. */
@Command(
        name = "dtl",
        description = "A permissioned ledger for digital trade: run it, act on it, read it, prove it.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DoctorCommand.class,
            ResetCommand.class,
            KeyCommand.class,
            TxCommand.class,
            AttestCommand.class,
            TrustCommand.class,
            RulesCommand.class,
            TransferCommand.class,
            IdCommand.class,
            ShowCommand.class,
            HistoryCommand.class,
            TokenCommand.class,
            ProofCommand.class,
            VerifyCommand.class,
            NetworkCommand.class,
            BenchCommand.class,
            ChaosCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 ok, 1 not valid, 2 usage, 3 could not check, 4 network,",
            "            5 refused by the ledger, 6 outcome unknown, 7 timeout.",
            "Begin with: dtl demo"
        })
public final class Dtl extends DtlCommand {
    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger GRPC = Logger.getLogger("io.grpc");

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        // Its remarks on the machine's sockets are of no use to whoever typed a command.
        GRPC.setLevel(Level.WARNING);
        System.exit(commandLine().execute(arguments));
    }

    /** The commands as picocli knows them; for tests, which look at the output. */
    public static CommandLine commandLine() {
        return new CommandLine(new Dtl())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongWords())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    protected ExitCode run(Output out) {
        out().print(commandLine().getUsageMessage());
        out().flush();
        return ExitCode.OK;
    }
}
