package org.digitaltrade.cli.transfer;

import java.util.ArrayList;
import java.util.List;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.format.Digests;

/**
 * The root over a manifest's lines as RFC 6962 builds it: leaves and nodes are told apart, so that no node can be passed
 * off as a line.
 */
final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /** Roots of complete trees, the largest first, each with its number of leaves. */
    private final List<byte[]> roots = new ArrayList<>();

    private final List<Long> sizes = new ArrayList<>();

    void add(byte[] line) {
        byte[] root = Digests.sha256(LEAF, line);
        long size = 1;
        while (!sizes.isEmpty() && sizes.get(sizes.size() - 1) == size) {
            root = Digests.sha256(NODE, roots.remove(roots.size() - 1), root);
            size += sizes.remove(sizes.size() - 1);
        }
        roots.add(root);
        sizes.add(size);
    }

    /** Of no lines: the hash of nothing. */
    Hash root() {
        if (roots.isEmpty()) {
            return Hash.of(Digests.sha256());
        }
        byte[] root = roots.get(roots.size() - 1);
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = Digests.sha256(NODE, roots.get(i), root);
        }
        return Hash.of(root);
    }
}
