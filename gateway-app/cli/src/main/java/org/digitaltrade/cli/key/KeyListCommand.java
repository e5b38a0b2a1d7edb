package org.digitaltrade.cli.key;

import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.Records;
import picocli.CommandLine.Command;

/** {@code dtl key list}. */
@Command(name = "list", description = "List the keys that were made here.")
public final class KeyListCommand extends DtlCommand {
    @Override
    protected ExitCode run(Output out) throws Exception {
        List<KeyInfo> keys = new KeyFolder(home().keys()).list();
        if (keys.isEmpty()) {
            out.hint("no keys yet; dtl key new NAME makes one");
        }
        keys.forEach(key -> out.line(
                "%-20s %-4s %-8s %s", key.name(), key.type(), key.organisation().orElse("-"), key.publicKeySha256()));
        out.object(JsonObject.of(Map.of(
                "keys",
                new JsonArray(keys.stream().<JsonValue>map(Records::toJson).toList()))));
        return ExitCode.OK;
    }
}
