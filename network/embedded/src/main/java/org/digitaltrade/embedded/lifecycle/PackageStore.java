package org.digitaltrade.embedded.lifecycle;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** The packages that one peer has installed, one file each, named as a peer names them. */
public final class PackageStore {
    private static final String SUFFIX = ".tar.gz";

    private final Path folder;
    private final Map<String, InstallPackage> byId = new ConcurrentSkipListMap<>();

    private PackageStore(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads what is installed.
     *
     * @throws IOException if a file can't be read, or isn't the package that its name says
     */
    public static PackageStore open(Path folder) throws IOException {
        PackageStore store = new PackageStore(folder);
        if (Files.isDirectory(folder)) {
            for (Path file : packages(folder)) {
                store.load(file);
            }
        }
        return store;
    }

    private static List<Path> packages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList());
        }
    }

    private void load(Path file) throws IOException {
        InstallPackage installed;
        try {
            installed = InstallPackage.parse(ByteString.copyFrom(Files.readAllBytes(file)));
        } catch (IllegalArgumentException e) {
            throw new IOException("damaged chaincode package " + file + ": " + e.getMessage(), e);
        }
        if (!fileName(installed.id()).equals(file.getFileName().toString())) {
            throw new IOException("damaged chaincode package " + file + ": its hash is not the one in its name");
        }
        byId.put(installed.id(), installed);
    }

    /**
     * Keeps a package.
     *
     * @return false if it was there already
     * @throws IOException if it could not be made durable
     */
    synchronized boolean add(InstallPackage installed) throws IOException {
        if (byId.containsKey(installed.id())) {
            return false;
        }
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, ".package-", ".part");
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            channel.write(installed.bytes().asReadOnlyByteBuffer());
            channel.force(true);
        }
        Files.move(unfinished, folder.resolve(fileName(installed.id())), StandardCopyOption.ATOMIC_MOVE);
        byId.put(installed.id(), installed);
        return true;
    }

    /** The package of that id. */
    Optional<InstallPackage> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All, in the order of their ids. */
    Collection<InstallPackage> all() {
        return byId.values();
    }

    private static String fileName(String id) {
        return id.replaceFirst(":", ".") + SUFFIX;
    }
}
