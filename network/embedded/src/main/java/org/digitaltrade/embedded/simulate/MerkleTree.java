package org.digitaltrade.embedded.simulate;

import com.google.protobuf.ByteString;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;

/** Fabric's tree over range results: a node is the hash of up to {@code maxDegree + 1} children, made as soon as they are there. */
final class MerkleTree {
    private static final int LEAVES = 1;

    private final int maxDegree;
    private final Map<Integer, List<ByteString>> levels = new HashMap<>();
    private int top = LEAVES;

    MerkleTree(int maxDegree) {
        if (maxDegree < 2) {
            throw new IllegalArgumentException("a tree of degree " + maxDegree + " never ends");
        }
        this.maxDegree = maxDegree;
    }

    int maxDegree() {
        return maxDegree;
    }

    boolean isEmpty() {
        return top == LEAVES && level(LEAVES).isEmpty();
    }

    void addLeaf(ByteString content) {
        level(LEAVES).add(sha256(content));
        for (int current = LEAVES; level(current).size() > maxDegree; current++) {
            raise(current);
        }
    }

    /** Completes the levels below the top, so that the top says everything. */
    void finish() {
        for (int current = LEAVES; current < top; current++) {
            List<ByteString> nodes = level(current);
            if (nodes.size() == 1) {
                level(current + 1).add(nodes.get(0));
                levels.remove(current);
            } else if (!nodes.isEmpty()) {
                raise(current);
            }
        }
        if (level(top).size() > maxDegree) {
            raise(top);
        }
    }

    QueryReadsMerkleSummary summary() {
        return QueryReadsMerkleSummary.newBuilder()
                .setMaxDegree(maxDegree)
                .setMaxLevel(top)
                .addAllMaxLevelHashes(level(top))
                .build();
    }

    private void raise(int from) {
        ByteString node = sha256(ByteString.copyFrom(level(from)));
        levels.remove(from);
        level(from + 1).add(node);
        top = Math.max(top, from + 1);
    }

    private List<ByteString> level(int number) {
        return levels.computeIfAbsent(number, ignored -> new ArrayList<>());
    }

    private static ByteString sha256(ByteString content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content.asReadOnlyByteBuffer());
            return ByteString.copyFrom(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
