package org.digitaltrade.embedded.store;

import com.google.protobuf.ByteString;

/**
 * A key of world state. Private data and its hashes live beside public state in namespaces of their own, derived as Fabric's peers
 * derive them, so that one ordered map and one version rule serve all three.
 *
 * @param namespace chaincode name, or a derived namespace
 * @param key the key's bytes: UTF-8 of a public or private key, the 32 raw bytes of a hashed one
 */
public record StateKey(String namespace, ByteString key) {
    private static final String HASHED = "$$h";
    private static final String PRIVATE = "$$p";

    /** A key of public state. */
    public static StateKey of(String namespace, String key) {
        return new StateKey(namespace, ByteString.copyFromUtf8(key));
    }

    /** The hash of a private key: on every peer, member of the collection or not. */
    public static StateKey hashed(String namespace, String collection, ByteString keyHash) {
        return new StateKey(hashedNamespace(namespace, collection), keyHash);
    }

    /** A private key in clear. */
    public static StateKey ofPrivate(String namespace, String collection, String key) {
        return new StateKey(privateNamespace(namespace, collection), ByteString.copyFromUtf8(key));
    }

    /** The namespace of a collection's hashes. */
    public static String hashedNamespace(String namespace, String collection) {
        return namespace + HASHED + collection;
    }

    /** The namespace of a collection's clear keys. */
    public static String privateNamespace(String namespace, String collection) {
        return namespace + PRIVATE + collection;
    }

    /**
     * What a namespace stands for.
     *
     * @param namespace chaincode name
     * @param collection collection of that chaincode; empty for public state
     * @param isPrivate whether it holds private keys in clear
     */
    public record Space(String namespace, String collection, boolean isPrivate) {}

    /** Takes a derived namespace apart; chaincode names have no {@code $}. */
    public static Space spaceOf(String derived) {
        int hashed = derived.indexOf(HASHED);
        int clear = derived.indexOf(PRIVATE);
        int end = Math.max(hashed, clear);
        return end < 0
                ? new Space(derived, "", false)
                : new Space(derived.substring(0, end), derived.substring(end + HASHED.length()), clear >= 0);
    }
}
