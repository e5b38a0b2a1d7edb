package org.digitaltrade.embedded.genesis;

/** Where chaincode definitions live in state. */
public final class LifecycleKeys {
    /** The lifecycle's namespace, and its name as a chaincode. */
    public static final String NAMESPACE = "_lifecycle";

    /** Field names of a definition, in the order of Fabric's structure, which its metadata repeats. */
    static final String SEQUENCE = "Sequence";

    static final String ENDORSEMENT_INFO = "EndorsementInfo";
    static final String VALIDATION_INFO = "ValidationInfo";
    static final String COLLECTIONS = "Collections";

    /** The one field of an approval's source. */
    static final String PACKAGE_ID = "PackageID";

    /** What the metadata of a chaincode definition calls it. */
    static final String DATATYPE = "ChaincodeDefinition";

    private LifecycleKeys() {}

    /** The key of a definition's metadata. */
    public static String metadata(String chaincode) {
        return "namespaces/metadata/" + chaincode;
    }

    /** The key of one field of a definition. */
    static String field(String chaincode, String field) {
        return "namespaces/fields/" + chaincode + "/" + field;
    }

    /** The key of a definition's sequence, which every transaction of the chaincode reads. */
    public static String sequence(String chaincode) {
        return field(chaincode, SEQUENCE);
    }

    /** The name under which an organisation keeps its approval of one sequence. */
    public static String approval(String chaincode, long sequence) {
        return chaincode + "#" + sequence;
    }

    /** The key of the package that an organisation runs for one sequence, in its own collection. */
    public static String sourcePackage(String chaincode, long sequence) {
        return "chaincode-sources/fields/" + approval(chaincode, sequence) + "/" + PACKAGE_ID;
    }

    static String sourceMetadata(String approval) {
        return "chaincode-sources/metadata/" + approval;
    }
}
