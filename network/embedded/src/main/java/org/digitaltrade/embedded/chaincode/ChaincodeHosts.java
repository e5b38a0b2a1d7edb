package org.digitaltrade.embedded.chaincode;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Every running chaincode once, however many peers and names share it. */
public final class ChaincodeHosts implements AutoCloseable {
    /** What an interrupted transaction gets to end before its chaincode counts as stuck. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration timeLimit;
    private final Map<Object, ChaincodeHost> hosts = new ConcurrentHashMap<>();

    /** Chaincodes whose transactions may take that long. */
    public ChaincodeHosts(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    /**
     * Chaincode in this JVM, loaded if it isn't yet.
     *
     * @throws IllegalArgumentException if the folder has no such class
     */
    ChaincodeHost inProcess(String name, ChaincodePackage chaincode) {
        return host(chaincode, name, () -> new InProcessStream(chaincode.libraries(), chaincode.mainClass()));
    }

    /** Chaincode behind an address. Package ids are hashes, so one id is one address. */
    ChaincodeHost served(InstalledChaincode chaincode) {
        return host(chaincode.packageId(), chaincode.packageId(), () -> new ServedChaincode(chaincode.address()));
    }

    private ChaincodeHost host(Object key, String name, Supplier<ChaincodeStream> open) {
        return hosts.computeIfAbsent(key, ignored -> new ChaincodeHost(name, open, timeLimit, GRACE));
    }

    @Override
    public void close() {
        hosts.values().forEach(ChaincodeHost::close);
    }
}
