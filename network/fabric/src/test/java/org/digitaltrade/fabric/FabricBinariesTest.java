package org.digitaltrade.fabric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FabricBinariesTest {

    @TempDir
    Path folder;

    @Test
    void programs_are_found_in_the_named_folder_before_the_path() throws IOException {
        for (String program : List.of("peer", "orderer", "configtxgen", "osnadmin")) {
            Path file = Files.createFile(folder.resolve(program));
            assertEquals(true, file.toFile().setExecutable(true));
        }
        FabricBinaries binaries = FabricBinaries.find(Map.of("FABRIC_BIN", folder.toString(), "PATH", "/nowhere"));
        assertEquals(folder.resolve("peer").toAbsolutePath(), binaries.get("peer"));
        assertEquals(binaries, FabricBinaries.find(Map.of("PATH", "/nowhere:" + folder)));
    }

    @Test
    void what_is_missing_is_named_with_the_remedy() throws IOException {
        assertEquals(true, Files.createFile(folder.resolve("peer")).toFile().setExecutable(true));
        FabricException missing =
                assertThrows(FabricException.class, () -> FabricBinaries.find(Map.of("FABRIC_BIN", folder.toString())));
        assertEquals("missing orderer, configtxgen, osnadmin of Hyperledger Fabric 3.1", missing.getMessage());
        assertEquals(FabricException.Code.FABRIC_MISSING, missing.code());
        assertEquals(
                "set FABRIC_BIN to the folder of its release archive, or put it on PATH; dtl up runs without it",
                missing.cure());
    }
}
