package org.digitaltrade.cli.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonInteger;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;

/**
 * One transmission of the data set: the accounts of so many operators, and the manifest that lists the file by its digest.
 * Only the manifest's digest and the numbers ever reach the ledger.
 *
 * @param data the accounts, one a line
 * @param manifest JSON Lines, canonical
 * @param persons how many natural persons the accounts belong to, all new
 */
record DataBatch(Path data, Path manifest, int persons, long sizeBytes, Hash manifestSha256) {
    /** What is known of an operator, by the codes of the transfer case. */
    static final List<String> FIELDS = List.of("account", "plant", "role", "shift");

    private static final List<String> PLANTS = List.of("BJ-01", "TJ-04", "SZ-02");
    private static final List<String> ROLES = List.of("assembly", "inspection", "maintenance", "logistics");
    private static final int SHIFTS = 3;

    /**
     * Writes accounts {@code first} to {@code first + persons - 1}, and their manifest.
     *
     * @param client whose operators they are; each contract has other ones
     */
    static DataBatch write(Path folder, String client, int number, int first, int persons) throws IOException {
        Path data = folder.resolve("operator-accounts-" + number + ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(data, StandardCharsets.UTF_8)) {
            out.write(String.join(",", FIELDS) + "\n");
            for (int person = first; person < first + persons; person++) {
                out.write(client + "-" + person + "," + PLANTS.get(person % PLANTS.size()) + ","
                        + ROLES.get(person % ROLES.size()) + "," + (1 + person % SHIFTS) + "\n");
            }
        }
        Path manifest = folder.resolve("manifest-" + number + ".jsonl");
        Files.writeString(manifest, Json.write(line(data, persons)) + "\n");
        return new DataBatch(data, manifest, persons, Files.size(data), DocumentDigests.sha256(manifest));
    }

    private static JsonObject line(Path data, int persons) throws IOException {
        return JsonObject.of(Map.of(
                "name", new JsonString(data.getFileName().toString()),
                "sha256", new JsonString(DocumentDigests.sha256(data).value()),
                "rows", new JsonInteger(persons),
                "subjects", new JsonInteger(persons),
                "fieldIds",
                        new JsonArray(
                                FIELDS.stream().<JsonValue>map(JsonString::new).toList()),
                "gradeCode", new JsonString("GENERAL")));
    }
}
