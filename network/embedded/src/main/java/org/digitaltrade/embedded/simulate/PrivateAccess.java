package org.digitaltrade.embedded.simulate;

import java.util.Optional;
import org.digitaltrade.embedded.store.Snapshot;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/** Which collections there are, which of them the simulating peer holds, and what the proposal's creator may do with them. */
public interface PrivateAccess {

    /** The channel's name. */
    String channel();

    /**
     * The configuration of a collection that the chaincode's definition names, or that an organisation has of its own: any
     * organisation, since whether it is one of the channel's is another question.
     *
     * @param state what is read of it enters the transaction's read set
     */
    Optional<StaticCollectionConfig> collection(Snapshot state, String namespace, String collection);

    /** Whether the channel knows the organisation whose own collection this is; true for all other collections. */
    boolean isOfTheChannel(StaticCollectionConfig collection);

    /** Whether the simulating peer is given the collection's data. */
    boolean isHolder(StaticCollectionConfig collection);

    /** Whether the creator of the proposal is among the collection's members. */
    boolean isMember(StaticCollectionConfig collection);

    /** No collections at all, for transactions that have none. */
    static PrivateAccess none() {
        return new PrivateAccess() {
            @Override
            public String channel() {
                return "";
            }

            @Override
            public Optional<StaticCollectionConfig> collection(Snapshot state, String namespace, String collection) {
                return Optional.empty();
            }

            @Override
            public boolean isOfTheChannel(StaticCollectionConfig collection) {
                return false;
            }

            @Override
            public boolean isHolder(StaticCollectionConfig collection) {
                return false;
            }

            @Override
            public boolean isMember(StaticCollectionConfig collection) {
                return false;
            }
        };
    }
}
