package org.digitaltrade.embedded.genesis;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeEndorsementInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.ChaincodeValidationInfo;
import org.hyperledger.fabric.protos.peer.lifecycle.StateData;
import org.hyperledger.fabric.protos.peer.lifecycle.StateMetadata;

/** Definitions and approvals as the keys and values that Fabric's lifecycle stores. */
public final class DefinitionFields {
    /** The only plug-ins there are. */
    private static final String ENDORSEMENT_PLUGIN = "escc";

    private static final String VALIDATION_PLUGIN = "vscc";

    private DefinitionFields() {}

    /** A committed definition. Keys in ledger order; they are ASCII, so Java's order is the same. */
    public static NavigableMap<String, ByteString> of(ChaincodeDefinition definition) {
        NavigableMap<String, ByteString> fields = new TreeMap<>();
        String name = definition.name();
        fields.put(
                LifecycleKeys.field(name, LifecycleKeys.SEQUENCE),
                StateData.newBuilder().setInt64(definition.sequence()).build().toByteString());
        fields.put(LifecycleKeys.field(name, LifecycleKeys.ENDORSEMENT_INFO), bytes(endorsementInfo(definition)));
        fields.put(LifecycleKeys.field(name, LifecycleKeys.VALIDATION_INFO), bytes(validationInfo(definition)));
        fields.put(LifecycleKeys.field(name, LifecycleKeys.COLLECTIONS), bytes(definition.collections()));
        fields.put(
                LifecycleKeys.metadata(name),
                metadata(
                        LifecycleKeys.DATATYPE,
                        List.of(
                                LifecycleKeys.SEQUENCE,
                                LifecycleKeys.ENDORSEMENT_INFO,
                                LifecycleKeys.VALIDATION_INFO,
                                LifecycleKeys.COLLECTIONS)));
        return fields;
    }

    /** What an organisation approves, in its own collection. */
    public static NavigableMap<String, ByteString> ofApproval(ChaincodeDefinition definition) {
        NavigableMap<String, ByteString> fields = new TreeMap<>();
        String name = LifecycleKeys.approval(definition.name(), definition.sequence());
        fields.put(LifecycleKeys.field(name, LifecycleKeys.ENDORSEMENT_INFO), bytes(endorsementInfo(definition)));
        fields.put(LifecycleKeys.field(name, LifecycleKeys.VALIDATION_INFO), bytes(validationInfo(definition)));
        fields.put(LifecycleKeys.field(name, LifecycleKeys.COLLECTIONS), bytes(definition.collections()));
        fields.put(
                LifecycleKeys.metadata(name),
                metadata(
                        "ChaincodeParameters",
                        List.of(
                                LifecycleKeys.ENDORSEMENT_INFO,
                                LifecycleKeys.VALIDATION_INFO,
                                LifecycleKeys.COLLECTIONS)));
        return fields;
    }

    /** The package with which an organisation runs a definition, in its own collection; an empty id for none. */
    public static NavigableMap<String, ByteString> ofSource(String chaincode, long sequence, String packageId) {
        String name = LifecycleKeys.approval(chaincode, sequence);
        NavigableMap<String, ByteString> fields = new TreeMap<>();
        fields.put(
                LifecycleKeys.sourcePackage(chaincode, sequence),
                StateData.newBuilder().setString(packageId).build().toByteString());
        fields.put(
                LifecycleKeys.sourceMetadata(name),
                metadata("ChaincodeLocalPackage", List.of(LifecycleKeys.PACKAGE_ID)));
        return fields;
    }

    private static ChaincodeEndorsementInfo endorsementInfo(ChaincodeDefinition definition) {
        return ChaincodeEndorsementInfo.newBuilder()
                .setVersion(definition.version())
                .setInitRequired(definition.initRequired())
                .setEndorsementPlugin(ENDORSEMENT_PLUGIN)
                .build();
    }

    private static ChaincodeValidationInfo validationInfo(ChaincodeDefinition definition) {
        return ChaincodeValidationInfo.newBuilder()
                .setValidationPlugin(VALIDATION_PLUGIN)
                .setValidationParameter(definition.policy())
                .build();
    }

    private static ByteString bytes(MessageLite message) {
        return StateData.newBuilder().setBytes(message.toByteString()).build().toByteString();
    }

    private static ByteString metadata(String datatype, List<String> fields) {
        return StateMetadata.newBuilder()
                .setDatatype(datatype)
                .addAllFields(fields)
                .build()
                .toByteString();
    }
}
