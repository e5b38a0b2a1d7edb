package org.digitaltrade.embedded.lifecycle;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.digitaltrade.embedded.chaincode.ChaincodeAddress;
import org.digitaltrade.wire.crypto.Sha256;

/**
 * A chaincode install package as Fabric's tools make it: a gzipped tar with {@code metadata.json} and {@code code.tar.gz}. Chaincode
 * runs as a service here, so what matters of the code is its {@code connection.json}.
 *
 * @param label the operators' name for it
 * @param bytes the package, whose hash is part of its id
 * @param address where the chaincode listens
 */
public record InstallPackage(String label, ByteString bytes, ChaincodeAddress address) {
    private static final String METADATA = "metadata.json";
    private static final String CODE = "code.tar.gz";
    private static final String CONNECTION = "connection.json";

    /** Package types whose code is a connection file: of Fabric's own builder, and of older samples. */
    private static final Set<String> SERVED = Set.of("ccaas", "external");

    private static final Pattern LABEL = Pattern.compile("^[A-Za-z0-9][A-Za-z0-9_.+-]*$");

    /** Largest file in a package, unpacked: certificates and an address need a few kilobytes; a bomb gets no further. */
    private static final int MAX_FILE_BYTES = 16 * 1024 * 1024;

    /** Makes a package. The same label and address give the same bytes, and so the same id. */
    public static InstallPackage of(String label, ChaincodeAddress address) {
        return of(label, address, Map.of());
    }

    /**
     * Makes a package for organisations that each run the chaincode for themselves. A network of real Fabric that was made
     * here gives each peer the address of its own organisation; every other reader takes the common one.
     *
     * @param own addresses by MSP id
     */
    public static InstallPackage of(String label, ChaincodeAddress address, Map<String, ChaincodeAddress> own) {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("type", "ccaas");
        metadata.addProperty("label", label);
        Map<String, byte[]> connections = new LinkedHashMap<>();
        connections.put(CONNECTION, ConnectionJson.write(address));
        new TreeMap<>(own)
                .forEach((mspId, where) ->
                        connections.put("connection-" + mspId + ".json", ConnectionJson.write(where)));
        byte[] code = pack(connections);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(METADATA, metadata.toString().getBytes(StandardCharsets.UTF_8));
        files.put(CODE, code);
        return new InstallPackage(label, ByteString.copyFrom(pack(files)), address);
    }

    /**
     * Reads a package.
     *
     * @throws IllegalArgumentException if it is none, or none of chaincode as a service, with the reason
     */
    public static InstallPackage parse(ByteString bytes) {
        Map<String, byte[]> files = unpack(bytes.toByteArray());
        byte[] code = files.get(CODE);
        byte[] metadata = files.get(METADATA);
        if (code == null) {
            throw new IllegalArgumentException("did not find a code package inside the package");
        }
        if (metadata == null) {
            throw new IllegalArgumentException("did not find any package metadata (missing " + METADATA + ")");
        }
        JsonObject description = json(metadata, METADATA);
        String label = text(description, "label");
        if (!LABEL.matcher(label).matches()) {
            throw new IllegalArgumentException(
                    "invalid label '" + label
                            + "'. Label must be non-empty, can only consist of alphanumerics, symbols from '.+-_', and can only begin with alphanumerics");
        }
        String type = text(description, "type");
        if (!SERVED.contains(type)) {
            throw new IllegalArgumentException("packages of type '" + type
                    + "' are not built here: run the chaincode as a service and install a package of type ccaas");
        }
        byte[] connection = unpack(code).get(CONNECTION);
        if (connection == null) {
            throw new IllegalArgumentException(CONNECTION + " not found in source folder");
        }
        return new InstallPackage(label, bytes, ConnectionJson.read(json(connection, CONNECTION)));
    }

    /** The id under which peers know it. */
    public String id() {
        return label + ":" + HexFormat.of().formatHex(Sha256.of(bytes));
    }

    private static JsonObject json(byte[] bytes, String name) {
        try {
            return JsonParser.parseString(new String(bytes, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new IllegalArgumentException("could not unmarshal " + name + " as json", e);
        }
    }

    private static String text(JsonObject object, String name) {
        return object.has(name) && object.get(name).isJsonPrimitive()
                ? object.get(name).getAsString()
                : "";
    }

    private static Map<String, byte[]> unpack(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new java.io.ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                if (!entry.isFile()) {
                    throw new IllegalArgumentException("tar entry " + entry.getName() + " is not a regular file");
                }
                byte[] content = tar.readNBytes(MAX_FILE_BYTES);
                if (content.length == MAX_FILE_BYTES) {
                    throw new IllegalArgumentException(
                            entry.getName() + " is larger than " + MAX_FILE_BYTES + " bytes");
                }
                files.put(name(entry), content);
            }
            return files;
        } catch (IOException e) {
            throw new IllegalArgumentException("error reading as gzip stream: " + e.getMessage(), e);
        }
    }

    private static String name(TarArchiveEntry entry) {
        return entry.getName().startsWith("./") ? entry.getName().substring(2) : entry.getName();
    }

    /** Without times and owners, which would change the id. */
    private static byte[] pack(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setModTime(0);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory can't be written", e);
        }
        return bytes.toByteArray();
    }
}
