package org.digitaltrade.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.digitaltrade.embedded.EmbeddedNetwork;
import org.digitaltrade.embedded.EmbeddedOptions;
import org.digitaltrade.embedded.StartException;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.identity.DamagedIdentitiesException;

/** A network with its folder, its clients and its faults. */
record RunningNetwork(EmbeddedNetwork network, Path folder, Clients clients, Faults faults) implements AutoCloseable {

    /** Starts from the template; from nothing if the template no longer fits. */
    static RunningNetwork start(EmbeddedOptions options, Faults faults) throws IOException {
        Template template = Template.of(options.topology());
        template.copyTo(options.dataFolder(), options);
        EmbeddedNetwork network;
        try {
            network = EmbeddedNetwork.start(options);
        } catch (StoreException | DamagedIdentitiesException | StartException e) {
            // Made by another version of this library, or half deleted: once more from the beginning.
            template.delete();
            Template.deleteRecursively(options.dataFolder());
            network = EmbeddedNetwork.start(options);
        }
        return new RunningNetwork(network, options.dataFolder(), new Clients(network, options.dataFolder()), faults);
    }

    /** Brings an organisation's peer back. */
    void reconnect(String mspId) {
        network.resumePeer(mspId);
        faults.health(mspId).setDown(false);
        clients.reconnect(mspId);
    }

    /** Ends all faults. */
    void heal() {
        faults.clock().set(Duration.ZERO);
        faults.health().forEach((mspId, health) -> {
            if (!health.isReachable()) {
                reconnect(mspId);
            }
            health.setCorrupt(false);
        });
        faults.releaseAll();
    }

    @Override
    public void close() {
        clients.close();
        network.close();
        try {
            Template.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("can't remove the network's folder " + folder, e);
        }
    }
}
