package org.digitaltrade.fabric;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Fabric's programs, found in the folder that {@code FABRIC_BIN} names or else on {@code PATH}.
 *
 * @param programs absolute path by name
 */
public record FabricBinaries(Map<String, Path> programs) {
    public static final String FOLDER_VARIABLE = "FABRIC_BIN";

    private static final List<String> NEEDED = List.of("peer", "orderer", "configtxgen", "osnadmin");

    public FabricBinaries {
        programs = Map.copyOf(programs);
    }

    /** @throws FabricException that names every program that is missing */
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
            throw new FabricException("missing " + String.join(", ", missing) + " of Hyperledger Fabric 3.1: set "
                    + FOLDER_VARIABLE + " to the folder of its release archive, or put it on PATH");
        }
        return new FabricBinaries(found);
    }

    public Path get(String program) {
        return Optional.ofNullable(programs.get(program)).orElseThrow();
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
