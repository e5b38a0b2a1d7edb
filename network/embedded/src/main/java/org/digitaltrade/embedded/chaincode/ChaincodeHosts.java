package org.digitaltrade.embedded.chaincode;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Every running chaincode once, however many peers and names share it. */
public final class ChaincodeHosts implements AutoCloseable {
    /** What an interrupted transaction gets to end before its chaincode counts as stuck. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final Duration timeLimit;
    private final Function<ChaincodePackage, ChaincodeStream> load;
    private final Map<ChaincodePackage, ChaincodeHost> loaded = new ConcurrentHashMap<>();
    private final Map<String, ChaincodeHost> served;

    /** Chaincodes whose transactions may take that long. */
    public ChaincodeHosts(Duration timeLimit) {
        this(
                timeLimit,
                chaincode -> new InProcessStream(chaincode.libraries(), chaincode.mainClass()),
                new ConcurrentHashMap<>());
    }

    private ChaincodeHosts(
            Duration timeLimit, Function<ChaincodePackage, ChaincodeStream> load, Map<String, ChaincodeHost> served) {
        this.timeLimit = timeLimit;
        this.load = load;
        this.served = served;
    }

    /** The same with Java chaincode in a process of its own. What listens on an address is shared. */
    ChaincodeHosts in(Surroundings surroundings) {
        return new ChaincodeHosts(timeLimit, chaincode -> new OwnProcess(chaincode, surroundings), served);
    }

    /**
     * Java chaincode, loaded if it isn't yet.
     *
     * @throws IllegalArgumentException if the folder has no such class
     */
    ChaincodeHost java(String name, ChaincodePackage chaincode) {
        return loaded.computeIfAbsent(chaincode, ignored -> host(name, () -> load.apply(chaincode)));
    }

    /** Chaincode behind an address. Package ids are hashes, so one id is one address. */
    ChaincodeHost served(InstalledChaincode chaincode) {
        return served.computeIfAbsent(
                chaincode.packageId(), name -> host(name, () -> new ServedChaincode(chaincode.address())));
    }

    private ChaincodeHost host(String name, Supplier<ChaincodeStream> open) {
        return new ChaincodeHost(name, open, timeLimit, GRACE);
    }

    @Override
    public void close() {
        loaded.values().forEach(ChaincodeHost::close);
        served.values().forEach(ChaincodeHost::close);
    }
}
