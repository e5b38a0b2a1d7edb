package org.digitaltrade.cli.key;

import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.format.Records;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dtl key new}. */
@Command(name = "new", description = "Make a key.")
public final class KeyNewCommand extends DtlCommand {
    @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.")
    private String name = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description =
                    "ec (P-256, for identities on the ledger), rsa (3072 bits) or sm2; ${DEFAULT-VALUE} by default.")
    private KeyType type = KeyType.EC;

    @Override
    protected ExitCode run(Output out) throws Exception {
        KeyFolder folder = new KeyFolder(home().keys());
        KeyInfo info = folder.create(name, type);
        out.line("made       %s", folder.keyFile(name));
        out.line("public key %s", info.publicKeySha256());
        if (type == KeyType.EC) {
            out.hint("next       dtl key enrol %s --organisation ZHD --uscc CODE (an identity on this network)", name);
        }
        out.hint(
                "%s dtl key csr %s --subject \"CN=…,O=…,C=CN\" (for a certification authority elsewhere)",
                type == KeyType.EC ? "      or  " : "next      ", name);
        out.object(Records.toJson(info));
        return ExitCode.OK;
    }
}
