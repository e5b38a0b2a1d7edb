package org.digitaltrade.cli.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.digitaltrade.cli.CommandRun;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonBoolean;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferCommandTest {
    @TempDir
    Path home;

    private Path data;

    @BeforeEach
    void write() throws IOException {
        data = Files.createDirectories(home.resolve("data/part"));
        data = home.resolve("data");
        Files.writeString(data.resolve("a.csv"), "account,note\nA-1,\"two\nlines, one cell\"\nA-2,x\nA-1,y\n");
        Files.writeString(data.resolve("part/b.csv"), "account\r\nA-2\r\nA-3");
        Files.writeString(data.resolve("c.txt"), "one\ntwo\n");
    }

    @Test
    void a_manifest_has_both_digests_rows_and_persons_of_each_file() throws Exception {
        JsonObject answer =
                manifest("--subject-column", "account", "--field", "note").answer();

        assertEquals(
                List.of(new JsonInteger(3), new JsonInteger(3), new JsonString("7")),
                List.of(answer.get("files"), answer.get("subjects"), answer.get("rows")));
        List<ManifestLine> lines = Manifest.read(home.resolve("data.manifest.jsonl"));
        assertEquals(
                List.of("a.csv 3 2 [account, note]", "c.txt 2 0 [note]", "part/b.csv 2 2 [account]"),
                lines.stream()
                        .map(line -> line.name() + " " + line.rows() + " " + line.subjects() + " " + line.fieldIds())
                        .toList());
        for (ManifestLine line : lines) {
            assertEquals(DocumentDigests.sha256(data.resolve(line.name())), line.sha256());
            assertEquals(DocumentDigests.sm3(data.resolve(line.name())), line.sm3());
        }
        Path file = home.resolve("data.manifest.jsonl");
        assertEquals(DocumentDigests.sha256(file).value(), answer.string("sha256"));
        assertEquals(DocumentDigests.sm3(file).value(), answer.string("sm3"));
    }

    @Test
    void unchanged_files_are_as_the_manifest_says() {
        manifest();

        assertEquals(0, check().exitCode());
        assertEquals(new JsonBoolean(true), check("--json").answer().get("valid"));
    }

    @Test
    void every_difference_is_named() throws Exception {
        manifest();
        Files.writeString(data.resolve("a.csv"), "account\nA-1\n");
        Files.delete(data.resolve("c.txt"));
        Files.writeString(data.resolve("d.txt"), "new");
        CommandRun run = check("--json");

        assertEquals(1, run.exitCode());
        assertEquals(
                List.of("CHANGED a.csv", "MISSING c.txt", "NOT_LISTED d.txt"),
                ((JsonArray) run.answer().get("findings"))
                        .elements().stream()
                                .map(JsonObject.class::cast)
                                .map(finding -> finding.string("code") + " " + finding.string("name"))
                                .toList());
        assertTrue(check().out().contains("3 differences"));
    }

    @Test
    void a_usage_names_this_manifest_and_root() throws Exception {
        JsonObject answer = manifest().answer();
        String report = "{\"manifestAlg\":\"SM3\",\"manifestHash\":\"%s\",\"merkleRoot\":\"%s\"}"
                .formatted(answer.string("sm3"), answer.string("merkleRoot"));
        Path usage = Files.writeString(home.resolve("usage.json"), "{\"record\":{\"report\":" + report + "}}");
        assertEquals(0, check("--usage", usage.toString()).exitCode());

        Files.writeString(usage, report.replace("SM3", "SHA256").replace(answer.string("merkleRoot"), "0".repeat(64)));
        CommandRun run = check("--usage", usage.toString());
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains("another manifest") && run.out().contains("another Merkle root"), run.out());
    }

    @Test
    void a_manifest_in_another_form_is_refused() throws Exception {
        manifest();
        Path file = home.resolve("data.manifest.jsonl");
        String good = Files.readString(file);
        for (String wrong : List.of(
                good.replaceFirst("\\{", "{ "),
                good.lines().sorted(Comparator.reverseOrder()).collect(Collectors.joining("\n")),
                good.replace("GENERAL", "CORE"))) {
            Files.writeString(file, wrong);
            assertEquals(2, check().exitCode(), wrong);
        }
    }

    @Test
    void what_can_not_be_listed_is_said() throws Exception {
        Path empty = Files.createDirectories(home.resolve("empty"));
        assertTrue(CommandRun.in(home, "transfer", "manifest", empty.toString())
                .err()
                .contains("FILE_INCOMPLETE"));
        assertTrue(CommandRun.in(
                        home,
                        "transfer",
                        "manifest",
                        data.toString(),
                        "--out",
                        data.resolve("m").toString())
                .err()
                .contains("MALFORMED"));
        Files.createSymbolicLink(data.resolve("link"), data.resolve("c.txt"));
        assertTrue(manifest().err().contains("MALFORMED"));
    }

    /** The published tree of RFC 6962's own test: leaves "", 00, 10, 2021, 3031, 40414243, 5051525354555657, 606…6f. */
    @Test
    void the_root_is_that_of_rfc_6962() {
        MerkleTree tree = new MerkleTree();
        List<String> roots = new ArrayList<>();
        roots.add(tree.root().value());
        for (String leaf : List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")) {
            tree.add(HexFormat.of().parseHex(leaf));
            roots.add(tree.root().value());
        }
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", roots.get(0));
        assertEquals("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", roots.get(1));
        assertEquals("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", roots.get(2));
        assertEquals("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328", roots.get(8));
    }

    private CommandRun manifest(String... more) {
        List<String> words = new ArrayList<>(List.of("transfer", "manifest", data.toString(), "--json"));
        words.addAll(List.of(more));
        return CommandRun.in(home, words.toArray(String[]::new));
    }

    private CommandRun check(String... more) {
        List<String> words = new ArrayList<>(
                List.of("transfer", "check", home.resolve("data.manifest.jsonl").toString(), "--dir", data.toString()));
        words.addAll(List.of(more));
        return CommandRun.in(home, words.toArray(String[]::new));
    }
}
