package org.digitaltrade.server.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitaltrade.domain.Code;
import org.digitaltrade.server.TestGateway;
import org.digitaltrade.server.TestNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path folder;

    @Test
    void a_second_gateway_on_the_same_folder_is_refused_in_one_line() throws IOException {
        Path data = folder.resolve("gateway");
        try (DataFolder first = DataFolder.open(data)) {
            assertEquals(data, first.file("").normalize());
            assertFails("DATA_LOCKED: another gateway uses " + data, () -> DataFolder.open(data));
        }
        DataFolder.open(data).close();
    }

    @Test
    void a_full_disk_is_found_out_before_anything_is_written() throws IOException {
        Path data = Files.createDirectories(folder.resolve("gateway"));
        // The device behaves as a file on a full disk does.
        Files.createSymbolicLink(data.resolve("space.tmp"), Path.of("/dev/full"));
        assertFails("DISK_FULL: no 8388608 bytes can be written in " + data, () -> DataFolder.open(data));
    }

    @Test
    void a_data_folder_that_can_not_be_made_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertFails("DATA_UNUSABLE: " + file + " can't be made or written", () -> DataFolder.open(file));
    }

    @Test
    void a_taken_port_is_named() throws IOException {
        TestNetwork network = TestNetwork.in(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFails(
                    "PORT_BUSY: port " + taken.getLocalPort() + " is taken; choose another with --server.port",
                    () -> TestGateway.start(network, folder, "BJCAC", taken.getLocalPort()));
        }
    }

    @Test
    void a_connection_file_that_can_not_be_used_is_named() throws IOException {
        TestNetwork network = TestNetwork.in(folder);
        assertFails(
                "CONNECTION_INVALID: the connection file has no peer of ORDZHD",
                () -> TestGateway.start(network, folder, "ORDZHD", 0));
        Files.writeString(network.connectionFile(), "{}");
        assertFails(
                "CONNECTION_INVALID: the connection file is not valid: /network: missing member",
                () -> TestGateway.start(network, folder, "BJCAC", 0));
        Files.delete(network.connectionFile());
        assertFails(
                "CONNECTION_INVALID: the connection file " + network.connectionFile() + " can't be read",
                () -> TestGateway.start(network, folder, "BJCAC", 0));
    }

    @Test
    void the_data_folder_may_be_named_from_the_working_folder() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(folder.toAbsolutePath());
        try (TestGateway gateway = TestGateway.start(TestNetwork.in(folder), relative, "BJCAC", 0)) {
            assertEquals(0, gateway.blocks("trade").next());
        }
        assertFalse(Files.exists(folder.resolve("gateway").resolve("gateway.json")));
    }

    @Test
    void a_fault_of_the_program_is_no_reason_with_a_code_of_its_own() {
        assertEquals(
                Code.INTERNAL_ERROR,
                StartFailure.of(new IllegalStateException("x")).code());
    }

    private static void assertFails(String line, Runnable start) {
        assertEquals(
                line,
                StartFailure.of(assertThrows(RuntimeException.class, start::run))
                        .line());
    }
}
