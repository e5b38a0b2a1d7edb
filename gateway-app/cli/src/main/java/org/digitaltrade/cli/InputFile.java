package org.digitaltrade.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitaltrade.domain.Code;

/** Files that a person names. */
public final class InputFile {
    /** Longer than any proof, draft or document that this program makes; what is longer was named by mistake. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private InputFile() {}

    /**
     * Reads one whole.
     *
     * @throws CommandException MALFORMED for a folder, TOO_LARGE beyond the limit
     * @throws java.nio.file.NoSuchFileException when there is none
     */
    public static byte[] read(Path file) throws IOException, CommandException {
        if (Files.isDirectory(file)) {
            throw new CommandException(ExitCode.USAGE, Code.MALFORMED, file + " is a folder, not a file");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return limited(file.toString(), in);
        }
    }

    /** The same; {@code -} is standard input. */
    public static byte[] readOrStandardInput(Path file) throws IOException, CommandException {
        return file.toString().equals("-") ? limited("standard input", System.in) : read(file);
    }

    private static byte[] limited(String name, InputStream in) throws IOException, CommandException {
        byte[] content = in.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new CommandException(ExitCode.USAGE, Code.TOO_LARGE, name + " has more than " + MAX_BYTES + " bytes");
        }
        return content;
    }
}
