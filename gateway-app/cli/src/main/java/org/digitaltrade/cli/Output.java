package org.digitaltrade.cli;

import java.io.PrintWriter;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue.JsonObject;

/** Where a command's answer goes: lines for a person, or one JSON object for a program, never both. */
public final class Output {
    private final PrintWriter out;
    private final boolean json;
    private final Hints hints;

    Output(PrintWriter out, boolean json, Hints hints) {
        this.out = out;
        this.json = json;
        this.hints = hints;
    }

    /** Whether the answer is read by a program. */
    public boolean isJson() {
        return json;
    }

    /** A line for a person; nothing with {@code --json}. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a library of its own
    public void line(String format, Object... arguments) {
        if (!json) {
            out.println(arguments.length == 0 ? format : String.format(format, arguments));
            out.flush();
        }
    }

    /** A line for a person that names commands to type, as {@code dtl VERB …}; nothing with {@code --json}. */
    public void hint(String format, Object... arguments) {
        line("%s", command(format, arguments));
    }

    /** The text of such a line, where it is printed otherwise. */
    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a library of its own
    public String command(String format, Object... arguments) {
        return hints.in(arguments.length == 0 ? format : String.format(format, arguments));
    }

    /** The answer for a program, on one line; nothing without {@code --json}. */
    public void object(JsonObject answer) {
        if (json) {
            out.println(Json.write(answer));
            out.flush();
        }
    }
}
