package org.digitaltrade.embedded.deploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.digitaltrade.wire.policy.PolicySyntaxException;
import org.digitaltrade.wire.policy.SignaturePolicies;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;
import org.hyperledger.fabric.protos.peer.CollectionPolicyConfig;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;
import org.jspecify.annotations.Nullable;

/** Private data collections from a file of the form that Fabric's own tools read. */
public final class CollectionFiles {
    private static final Set<String> MEMBERS = Set.of(
            "name",
            "policy",
            "requiredPeerCount",
            "maxPeerCount",
            "blockToLive",
            "memberOnlyRead",
            "memberOnlyWrite",
            "endorsementPolicy");

    private CollectionFiles() {}

    /**
     * Reads a file.
     *
     * @throws DeployException if it can't be read, with file, collection and reason
     */
    public static CollectionConfigPackage read(Path file) throws DeployException {
        try {
            JsonArray collections =
                    JsonParser.parseString(Files.readString(file)).getAsJsonArray();
            CollectionConfigPackage.Builder all = CollectionConfigPackage.newBuilder();
            for (JsonElement collection : collections) {
                all.addConfig(CollectionConfig.newBuilder()
                        .setStaticCollectionConfig(collection(collection.getAsJsonObject(), file)));
            }
            return all.build();
        } catch (IOException e) {
            throw bad(file, "can't be read", e);
        } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
            throw bad(file, "is no list of collections (" + e.getMessage() + ")", e);
        }
    }

    private static StaticCollectionConfig collection(JsonObject json, Path file) throws DeployException {
        String name = text(json, "name");
        Set<String> unknown = new TreeSet<>(json.keySet());
        unknown.removeAll(MEMBERS);
        if (!unknown.isEmpty()) {
            throw bad(file, "collection " + name + " has unknown members " + unknown, null);
        }
        try {
            StaticCollectionConfig.Builder collection = StaticCollectionConfig.newBuilder()
                    .setName(name)
                    .setMemberOrgsPolicy(CollectionPolicyConfig.newBuilder()
                            .setSignaturePolicy(SignaturePolicies.parse(text(json, "policy"))))
                    .setRequiredPeerCount((int) number(json, "requiredPeerCount"))
                    .setMaximumPeerCount((int) number(json, "maxPeerCount"))
                    .setBlockToLive(number(json, "blockToLive"))
                    .setMemberOnlyRead(flag(json, "memberOnlyRead"))
                    .setMemberOnlyWrite(flag(json, "memberOnlyWrite"));
            if (json.has("endorsementPolicy")) {
                collection.setEndorsementPolicy(
                        endorsement(json.get("endorsementPolicy").getAsJsonObject()));
            }
            return collection.build();
        } catch (PolicySyntaxException e) {
            throw bad(file, "collection " + name + ": " + e.getMessage(), e);
        }
    }

    private static ApplicationPolicy endorsement(JsonObject json) {
        ApplicationPolicy.Builder policy = ApplicationPolicy.newBuilder();
        return json.has("channelConfigPolicy")
                ? policy.setChannelConfigPolicyReference(text(json, "channelConfigPolicy"))
                        .build()
                : policy.setSignaturePolicy(SignaturePolicies.parse(text(json, "signaturePolicy")))
                        .build();
    }

    private static String text(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsString() : "";
    }

    private static long number(JsonObject json, String name) {
        return json.has(name) ? json.get(name).getAsLong() : 0;
    }

    private static boolean flag(JsonObject json, String name) {
        return json.has(name) && json.get(name).getAsBoolean();
    }

    private static DeployException bad(Path file, String reason, @Nullable Throwable cause) {
        return new DeployException(DeployException.Code.BAD_DEFINITION, file + " " + reason, cause);
    }
}
