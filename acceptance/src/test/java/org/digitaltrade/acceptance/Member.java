package org.digitaltrade.acceptance;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.digitaltrade.client.CheckedProposal;
import org.digitaltrade.client.ConnectionProfile;
import org.digitaltrade.client.DirectTransport;
import org.digitaltrade.client.EndorserPolicy;
import org.digitaltrade.client.Intent;
import org.digitaltrade.client.LedgerClient;
import org.digitaltrade.client.LedgerException;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.client.Outbox;
import org.digitaltrade.client.Outcome;
import org.digitaltrade.client.RefusedToSignException;
import org.digitaltrade.client.Review;
import org.digitaltrade.client.TransactionSigner;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.domain.RecordType;
import org.digitaltrade.format.Json;
import org.digitaltrade.format.JsonValue;
import org.digitaltrade.format.JsonValue.JsonArray;
import org.digitaltrade.format.JsonValue.JsonObject;
import org.digitaltrade.format.JsonValue.JsonString;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.wire.crypto.Pem;
import org.hyperledger.fabric.protos.common.BlockchainInfo;

/** A user of the network with its own key, straight to the peers, its own organisation's first. */
record Member(LedgerClient client, TransactionSigner signer, DirectTransport own) implements AutoCloseable {

    /** @param label such as {@code User1@ZHD} */
    static Member of(ConnectionProfile profile, String label, Path outboxes) throws IOException {
        ConnectionProfile.User user = profile.user(label).orElseThrow();
        LedgerIdentity identity = new LedgerIdentity(
                user.mspId(), Pem.certificate(Files.readString(user.certificate(), StandardCharsets.UTF_8)));
        TransactionSigner signer =
                TransactionSigner.of(Pem.privateKey(Files.readString(user.privateKey(), StandardCharsets.UTF_8)));
        List<DirectTransport> ways = new ArrayList<>();
        for (ConnectionProfile.Peer peer : profile.peersFrom(user.mspId())) {
            ways.add(new DirectTransport(peer, identity, signer));
        }
        LedgerClient client = new LedgerClient(
                identity, signer, EndorserPolicy.of(profile), ways, new Outbox(outboxes.resolve(label)));
        return new Member(client, signer, ways.get(0));
    }

    Outcome submit(String channel, String function, JsonObject input) throws IOException, RefusedToSignException {
        return submit(intent(channel, function, Json.canonical(input)));
    }

    Outcome submit(Intent intent) throws IOException, RefusedToSignException {
        return client.submit(intent, Review.NONE);
    }

    /** The record as the member's own peer knows it, if it does. */
    Optional<LedgerRecord> find(String channel, String contractClass, RecordType type, String... key)
            throws LedgerException, RefusedToSignException {
        JsonObject question = JsonObject.of(Map.of(
                "type", new JsonString(type.code()),
                "key",
                        new JsonArray(
                                Stream.of(key).<JsonValue>map(JsonString::new).toList())));
        CheckedProposal proposal = client.propose(intent(channel, contractClass + ":view", Json.canonical(question)));
        JsonObject answer = Json.parseObject(own.evaluate(proposal.bytes(), signer.sign(proposal.digest())));
        return answer.find("record").map(record -> LedgerTypes.parseRecord(type, Json.canonical(record)));
    }

    /** Number of blocks of the channel at the member's own peer. */
    long height(String channel) throws LedgerException, RefusedToSignException, IOException {
        Intent intent = new Intent(
                channel, "qscc", "GetChainInfo", List.of(ByteString.copyFromUtf8(channel)), Map.of(), List.of());
        CheckedProposal proposal = client.propose(intent);
        return BlockchainInfo.parseFrom(own.evaluate(proposal.bytes(), signer.sign(proposal.digest())))
                .getHeight();
    }

    static Intent intent(String channel, String function, byte[] argument) {
        int colon = function.indexOf(':');
        return Intent.of(channel, function.substring(0, colon), function.substring(colon + 1), argument);
    }

    @Override
    public void close() {
        client.close();
    }
}
