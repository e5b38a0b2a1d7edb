package org.digitaltrade.embedded.genesis;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.digitaltrade.embedded.store.Cursor;
import org.digitaltrade.embedded.store.Snapshot;
import org.digitaltrade.embedded.store.StateRow;
import org.digitaltrade.embedded.store.StateValue;
import org.digitaltrade.embedded.store.StoreException;
import org.digitaltrade.wire.MalformedBytesException;
import org.digitaltrade.wire.Messages;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.hyperledger.fabric.protos.peer.lifecycle.StateMetadata;

/** Reads definitions as Fabric's lifecycle stores them: one key for each field, one for the list of fields. */
public final class LifecycleDefinitions implements Definitions {

    @Override
    public Optional<ChaincodeDefinition> find(Snapshot snapshot, String chaincode) {
        StateValue metadata = snapshot.get(LifecycleKeys.NAMESPACE, LifecycleKeys.metadata(chaincode));
        if (metadata == null) {
            return Optional.empty();
        }
        try {
            return Messages.parse(StateMetadata.parser(), metadata.value(), "state metadata")
                            .getDatatype()
                            .equals(LifecycleKeys.DATATYPE)
                    ? Optional.of(read(snapshot, chaincode))
                    : Optional.empty();
        } catch (MalformedBytesException e) {
            throw new StoreException(
                    StoreException.Code.STORE_DAMAGED,
                    "definition of chaincode " + chaincode + ": " + e.getMessage(),
                    e);
        }
    }

    /** All committed definitions, in the order of their names. */
    public List<ChaincodeDefinition> all(Snapshot snapshot) {
        String prefix = LifecycleKeys.metadata("");
        List<ChaincodeDefinition> definitions = new ArrayList<>();
        try (Cursor<StateRow> rows = snapshot.range(
                LifecycleKeys.NAMESPACE, prefix, prefix + Character.toString(Character.MAX_CODE_POINT))) {
            for (StateRow row = rows.next(); row != null; row = rows.next()) {
                find(snapshot, row.key().substring(prefix.length())).ifPresent(definitions::add);
            }
        }
        return definitions;
    }

    private static ChaincodeDefinition read(Snapshot snapshot, String chaincode) {
        ChaincodeEndorsementInfo endorsement = Messages.parse(
                ChaincodeEndorsementInfo.parser(),
                bytes(snapshot, chaincode, LifecycleKeys.ENDORSEMENT_INFO),
                "endorsement info");
        ChaincodeValidationInfo validation = Messages.parse(
                ChaincodeValidationInfo.parser(),
                bytes(snapshot, chaincode, LifecycleKeys.VALIDATION_INFO),
                "validation info");
        return new ChaincodeDefinition(
                chaincode,
                endorsement.getVersion(),
                field(snapshot, chaincode, LifecycleKeys.SEQUENCE).getInt64(),
                validation.getValidationParameter(),
                Messages.parse(
                        CollectionConfigPackage.parser(),
                        bytes(snapshot, chaincode, LifecycleKeys.COLLECTIONS),
                        "collections"),
                endorsement.getInitRequired());
    }

    private static ByteString bytes(Snapshot snapshot, String chaincode, String field) {
        return field(snapshot, chaincode, field).getBytes();
    }

    private static StateData field(Snapshot snapshot, String chaincode, String field) {
        StateValue value = snapshot.get(LifecycleKeys.NAMESPACE, LifecycleKeys.field(chaincode, field));
        return value == null
                ? StateData.getDefaultInstance()
                : Messages.parse(StateData.parser(), value.value(), "state data of " + field);
    }
}
