package org.digitaltrade.cli.stack;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.digitaltrade.cli.CommandException;
import org.digitaltrade.cli.ExitCode;
import org.digitaltrade.domain.Code;

/** Where the built programs lie: three folders of jars that never share a class path. */
public record Installation(Path root) {
    private static final String PROPERTY = "dtl.installation";

    /** As the launcher says. */
    public static Installation current() throws CommandException {
        String root = System.getProperty(PROPERTY);
        if (root == null) {
            throw new CommandException(
                            ExitCode.USAGE, Code.NOT_FOUND, "the program was started without -D" + PROPERTY + "=FOLDER")
                    .withCure("start it with scripts/dtl");
        }
        return new Installation(Path.of(root).toAbsolutePath().normalize());
    }

    /** The command line itself, and with it the embedded network. */
    public Path commandLine() {
        return root.resolve("gateway-app/cli/target/app");
    }

    /** The gateway server. */
    public Path server() {
        return root.resolve("gateway-app/server/target/app");
    }

    /** The chaincode, loaded by the embedded network in a class loader of its own. */
    public Path chaincode() {
        return root.resolve("chaincode/contracts/target/chaincode");
    }

    /** The chaincode for tests and measurements. */
    public Path probe() {
        return root.resolve("network/probe/target/chaincode");
    }

    /** Jars that the user adds to every program, such as a native provider of cryptography; need not be there. */
    public Path extensions() {
        return root.resolve("extensions");
    }

    /** What a class path gets to have the extensions too; empty if there are none. */
    static String extensionsOnClassPath() {
        String root = System.getProperty(PROPERTY);
        Path folder = root == null ? Path.of("") : new Installation(Path.of(root)).extensions();
        return root != null && isBuilt(folder) ? File.pathSeparator + folder.resolve("*") : "";
    }

    /** Whether that folder holds a built program. */
    public static boolean isBuilt(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".jar"));
        } catch (IOException e) {
            return false;
        }
    }
}
