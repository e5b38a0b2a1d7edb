package org.digitaltrade.acceptance;

import java.nio.file.Path;

/** Where the built program lies. */
final class Repository {
    static final Path ROOT = Path.of(System.getProperty("repository.dir"));

    private Repository() {}

    static Path chaincodeLibraries() {
        return ROOT.resolve("chaincode/contracts/target/chaincode");
    }
}
