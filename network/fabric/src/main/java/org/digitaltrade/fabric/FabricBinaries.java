package org.digitaltrade.fabric;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.digitaltrade.fabric.FabricException.Code;

/**
 * Fabric's programs, found in the folder that {@code FABRIC_BIN} names or else on {@code PATH}.
 *
 * @param programs absolute path by name
 */
public record FabricBinaries(Map<String, Path> programs) {
    public static final String FOLDER_VARIABLE = "FABRIC_BIN";

    private static final List<String> NEEDED = List.of("peer", "orderer", "configtxgen", "osnadmin");
    /** Only these two tell their release by a command. */
    private static final List<String> VERSIONED = List.of("peer", "orderer");

    private static final Pattern VERSION = Pattern.compile("Version: v?(\\d+)\\.(\\d+)");
    private static final int MAJOR = 3;
    /** The first release whose administration of ordering nodes this launcher uses. */
    private static final int MINOR = 1;

    private static final byte[] ELF = {0x7f, 'E', 'L', 'F'};
    /** Of the field that names the processor, in a program in ELF. */
    private static final int ELF_MACHINE = 18;

    private static final Map<Integer, String> ELF_MACHINES = Map.of(62, "amd64", 183, "aarch64", 22, "s390x");

    public FabricBinaries {
        programs = Map.copyOf(programs);
    }

    /** @throws FabricException FABRIC_MISSING that names every program that is missing */
    public static FabricBinaries find(Map<String, String> environment) {
        List<Path> folders = folders(environment);
        Map<String, Path> found = new TreeMap<>();
        List<String> missing = new ArrayList<>();
        for (String program : NEEDED) {
            folders.stream()
                    .map(folder -> folder.resolve(program))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .ifPresentOrElse(path -> found.put(program, path.toAbsolutePath()), () -> missing.add(program));
        }
        if (!missing.isEmpty()) {
            throw new FabricException(
                    Code.FABRIC_MISSING,
                    "missing " + String.join(", ", missing) + " of Hyperledger Fabric 3.1",
                    "set " + FOLDER_VARIABLE
                            + " to the folder of its release archive, or put it on PATH; dtl up runs without it");
        }
        return new FabricBinaries(found);
    }

    public Path get(String program) {
        return Optional.ofNullable(programs.get(program)).orElseThrow();
    }

    /**
     * Refuses programs that this machine can't run or that are too old.
     *
     * @throws FabricException FABRIC_ARCHITECTURE or FABRIC_VERSION
     */
    public void check() throws IOException {
        checkArchitecture(System.getProperty("os.arch"));
        for (String program : VERSIONED) {
            checkVersion(program);
        }
    }

    void checkArchitecture(String machine) throws IOException {
        for (Map.Entry<String, Path> program : programs.entrySet()) {
            Optional<String> made = architecture(program.getValue());
            if (made.isPresent() && !made.get().equals(machine)) {
                throw new FabricException(
                        Code.FABRIC_ARCHITECTURE,
                        program.getValue() + " is made for " + made.get() + " and this machine is " + machine,
                        "take the release archive for " + machine);
            }
        }
    }

    /** A build from source calls itself "latest": whoever made it knows what of. */
    private void checkVersion(String program) throws IOException {
        Matcher version =
                VERSION.matcher(Commands.run(Map.of(), List.of(get(program).toString(), "version")));
        if (!version.find()) {
            return;
        }
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        if (major != MAJOR || minor < MINOR) {
            throw new FabricException(
                    Code.FABRIC_VERSION,
                    get(program) + " is of release " + major + "." + minor + "; needed is " + MAJOR + "." + MINOR
                            + " or a later " + MAJOR + ".x",
                    "take a release archive of Hyperledger Fabric " + MAJOR + "." + MINOR);
        }
    }

    /** Empty for scripts and for formats of other systems. */
    private static Optional<String> architecture(Path program) throws IOException {
        byte[] head;
        try (InputStream file = Files.newInputStream(program)) {
            head = file.readNBytes(ELF_MACHINE + 2);
        }
        if (head.length < ELF_MACHINE + 2 || !Arrays.equals(Arrays.copyOf(head, ELF.length), ELF)) {
            return Optional.empty();
        }
        // The sixth byte tells the order of bytes: 1 is the low one first.
        boolean lowFirst = head[5] == 1;
        int low = head[ELF_MACHINE + (lowFirst ? 0 : 1)] & 0xff;
        int high = head[ELF_MACHINE + (lowFirst ? 1 : 0)] & 0xff;
        return Optional.of(ELF_MACHINES.getOrDefault(high << 8 | low, "another processor"));
    }

    private static List<Path> folders(Map<String, String> environment) {
        String named = environment.getOrDefault(FOLDER_VARIABLE, "");
        if (!named.isEmpty()) {
            return List.of(Path.of(named));
        }
        return Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(Path.of(folder)))
                .toList();
    }
}
