package org.digitaltrade.embedded.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.Block;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages a store's files: either nothing of it matters and everything is served as it was, or the damage is reported and nothing
 * wrong is served.
 */
final class DamageTest {
    private static final List<String> CHANNELS = List.of("trade");
    private static final int BLOCKS = 40;
    private static final long SEED = Long.getLong("damage.seed", 20260117);

    /** In each file; many more have been tried. */
    private static final int FLIPS = Integer.getInteger("damage.flips", 8);

    @TempDir
    Path folder;

    private Path original;
    private final List<Block> blocks = new ArrayList<>();

    @BeforeEach
    void fill() {
        original = folder.resolve("original");
        // Closing flushes, so that there are table files; the second half stays in the log.
        try (Store store = Store.open(original, CHANNELS)) {
            commit(store, BLOCKS / 2);
        }
        try (Store store = Store.open(original, CHANNELS)) {
            commit(store, BLOCKS / 2);
            copy(original, folder.resolve("running"));
        }
        // As a kill leaves it: what was written lately is in the log alone.
        original = folder.resolve("running");
    }

    private void commit(Store store, int count) {
        for (int i = 0; i < count; i++) {
            blocks.add(TestBlocks.commit(
                    store.ledger("trade"), "tx-" + store.ledger("trade").height()));
        }
    }

    @Test
    void an_undamaged_copy_serves_everything() {
        assertEquals("served", outcome(damaged("undamaged", file -> {})));
    }

    @Test
    void any_flipped_byte_is_harmless_or_reported_by_the_name_of_its_file() throws IOException {
        Random random = new Random(SEED);
        Map<String, Integer> reported = new TreeMap<>();
        for (Path file : files(original)) {
            int size = (int) Files.size(file);
            for (int flip = 0; flip < Math.min(size, FLIPS); flip++) {
                int position = random.nextInt(size);
                Path copy = folder.resolve("flipped");
                String outcome =
                        outcome(damaged("flipped", store -> flip(store.resolve(original.relativize(file)), position)));
                assertTrue(
                        outcome.equals("served") || (isDamage(outcome) && outcome.contains(nameOf(file))),
                        "seed " + SEED + ", byte " + position + " of " + original.relativize(file) + ": " + outcome);
                reported.merge(kind(file), isDamage(outcome) ? 1 : 0, Integer::sum);
                delete(copy);
            }
        }
        // Every kind of file that holds data has been found damaged; the rest may say what it likes.
        for (String kind : List.of("sst", "log", "MANIFEST", "CURRENT", "height-trade", "store-format")) {
            assertTrue(reported.getOrDefault(kind, 0) > 0, "seed " + SEED + ": " + reported);
        }
    }

    private static boolean isDamage(String outcome) {
        return outcome.startsWith("STORE_DAMAGED");
    }

    private static String kind(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.contains(".") ? name.substring(name.lastIndexOf('.') + 1) : name.replaceAll("-[0-9]+$", "");
    }

    /** The engine doesn't name its logs. */
    private static String nameOf(Path file) {
        return kind(file).equals("log") ? "write-ahead log" : String.valueOf(file.getFileName());
    }

    @Test
    void any_missing_file_is_harmless_or_reported() throws IOException {
        for (Path file : files(original)) {
            Path relative = original.relativize(file);
            String outcome =
                    outcome(damaged("without-" + file.getFileName(), store -> delete(store.resolve(relative))));
            boolean matters = !relative.toString().matches(".*/(LOCK|LOG.*|IDENTITY|OPTIONS-.*)");
            assertEquals(matters, outcome.startsWith("STORE_DAMAGED"), relative + ": " + outcome);
        }
    }

    @Test
    void a_log_that_lost_its_end_is_reported_by_the_blocks_that_are_missing() throws IOException {
        Path log = files(original).stream()
                .filter(file -> file.toString().endsWith(".log"))
                .max(Comparator.comparing(Path::getFileName))
                .orElseThrow();
        Path copy = damaged("short", store -> cut(store.resolve(original.relativize(log)), 700));

        String outcome = outcome(copy);
        assertTrue(
                outcome.startsWith("STORE_DAMAGED: the write-ahead log ends too early: channel trade has "), outcome);
    }

    @Test
    void an_empty_folder_in_place_of_the_engine_is_damage_and_no_new_store() {
        String outcome = outcome(damaged("emptied", store -> {
            for (Path file : files(store.resolve("engine"))) {
                delete(file);
            }
        }));

        assertTrue(outcome.startsWith("STORE_DAMAGED"), outcome);
    }

    @Test
    void a_store_of_another_layout_is_left_alone() {
        Path copy = damaged("other-layout", store -> Files.writeString(store.resolve("store-format"), "2\n"));

        StoreException refused = assertThrows(StoreException.class, () -> Store.open(copy, CHANNELS));
        assertEquals(StoreException.Code.STORE_DAMAGED, refused.code());
    }

    /** Opens a copy, reads everything, and compares it with what was committed. */
    private String outcome(Path copy) {
        try (Store store = Store.open(copy, CHANNELS)) {
            Ledger ledger = store.ledger("trade");
            store.verify("trade");
            for (Block block : blocks) {
                assertEquals(block, ledger.block(block.getHeader().getNumber()).orElseThrow());
            }
            try (Snapshot snapshot = ledger.snapshot()) {
                StateValue value = snapshot.get("ns", "key-0");
                assertEquals(
                        Integer.toString(BLOCKS - 1),
                        value == null ? "nothing" : value.value().toStringUtf8());
            }
            return "served";
        } catch (StoreException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private interface Damage {
        void to(Path store) throws IOException;
    }

    private Path damaged(String name, Damage damage) {
        Path copy = folder.resolve(name);
        copy(original, copy);
        try {
            damage.to(copy);
        } catch (IOException e) {
            fail(e);
        }
        return copy;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) {
        try {
            for (Path file : files(from)) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private static void flip(Path file, int position) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[position] ^= 0x40;
        Files.write(file, bytes);
    }

    private static void cut(Path file, int lost) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - lost));
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
