package org.digitaltrade.cli.id;

import java.util.Map;
import org.digitaltrade.cli.DtlCommand;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.cli.Output;
import org.digitaltrade.cli.Words;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Lei;
import org.digitaltrade.domain.Uscc;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dtl id check}. */
@Command(
        name = "check",
        description = {
            "Check the form and the check digits of an identifier; exit code 0 if they fit, 1 if not.",
            "检查标识的格式与校验码;相符退出码为 0,不符为 1。"
        })
public final class IdCheckCommand extends DtlCommand {
    /** Which identifier. */
    enum Kind {
        /** Unified social credit code, GB 32100-2015. */
        USCC(Code.USCC_INVALID),
        /** Legal entity identifier, ISO 17442. */
        LEI(Code.LEI_INVALID);

        private final Code code;

        Kind(Code code) {
            this.code = code;
        }

        private boolean accepts(String value) {
            return this == USCC ? Uscc.isValid(value) : Lei.isValid(value);
        }
    }

    @Parameters(index = "0", paramLabel = "KIND", description = "uscc (GB 32100-2015) or lei (ISO 17442).")
    private Kind kind = Kind.USCC;

    @Parameters(index = "1", paramLabel = "VALUE", description = "For example 91350200776049653A.")
    private String value = "";

    @Override
    protected ExitCode run(Output out) {
        boolean valid = kind.accepts(value);
        Words words = Words.of(IdCheckCommand.class);
        out.line("%s", words.text((valid ? "valid." : "invalid.") + kind.name(), value));
        JsonObject answer = JsonObject.of(Map.of(
                "kind", new JsonString(kind.name()),
                "value", new JsonString(value),
                "valid", new JsonBoolean(valid)));
        out.object(valid ? answer : answer.with("code", new JsonString(kind.code.name())));
        return valid ? ExitCode.OK : ExitCode.NOT_VALID;
    }
}
