package org.digitaltrade.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.digitaltrade.topology.Topology;

/** The identities of a whole network in one folder: made at the first start, the same ever after. */
public final class NetworkIdentities {

    private final Map<String, OrganisationIdentities> organisations;

    private NetworkIdentities(Map<String, OrganisationIdentities> organisations) {
        this.organisations = Collections.unmodifiableMap(organisations);
    }

    /**
     * Opens the folder, or makes it if it is not there.
     *
     * @param clock tells when new certificates begin to be valid
     * @throws DamagedIdentitiesException if a file is missing, unreadable or does not fit the others
     * @throws IOException if the disk fails
     */
    public static NetworkIdentities openOrCreate(Path folder, Topology topology, Clock clock) throws IOException {
        if (!Files.exists(folder) || isEmpty(folder)) {
            IdentityWriter.create(folder, topology, clock);
        }
        return open(folder, topology);
    }

    /**
     * Opens a folder made before.
     *
     * @throws DamagedIdentitiesException if a file is missing, unreadable or does not fit the others
     */
    public static NetworkIdentities open(Path folder, Topology topology) {
        IdentityReader reader = new IdentityReader(new IdentityFolder(folder));
        Map<String, OrganisationIdentities> organisations = new LinkedHashMap<>();
        for (Member member : Member.of(topology)) {
            organisations.put(member.mspId(), reader.read(member));
        }
        return new NetworkIdentities(organisations);
    }

    /** All organisations by MSP id, those with peers first, in the order of the topology. */
    public Map<String, OrganisationIdentities> organisations() {
        return organisations;
    }

    /** The organisation of that MSP id. */
    public OrganisationIdentities organisation(String mspId) {
        OrganisationIdentities organisation = organisations.get(mspId);
        if (organisation == null) {
            throw new NoSuchElementException("no organisation " + mspId);
        }
        return organisation;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }
}
