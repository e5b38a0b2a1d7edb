package org.digitaltrade.server;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.digitaltrade.client.LedgerIdentity;
import org.digitaltrade.domain.LedgerEvent;
import org.digitaltrade.domain.LedgerRecord;
import org.digitaltrade.format.EventEnvelope;
import org.digitaltrade.format.LedgerKey;
import org.digitaltrade.format.LedgerTypes;
import org.digitaltrade.wire.block.BlockData;
import org.digitaltrade.wire.block.BlockHeaders;
import org.digitaltrade.wire.transaction.TransactionIds;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockHeader;
import org.hyperledger.fabric.protos.common.BlockMetadata;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Config;
import org.hyperledger.fabric.protos.common.ConfigEnvelope;
import org.hyperledger.fabric.protos.common.ConfigGroup;
import org.hyperledger.fabric.protos.common.ConfigValue;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.msp.FabricMSPConfig;
import org.hyperledger.fabric.protos.msp.MSPConfig;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeActionPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.ChaincodeInvocationSpec;
import org.hyperledger.fabric.protos.peer.ChaincodeProposalPayload;
import org.hyperledger.fabric.protos.peer.ChaincodeSpec;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.hyperledger.fabric.protos.peer.Transaction;
import org.hyperledger.fabric.protos.peer.TransactionAction;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;

/** Blocks made by hand: of Fabric's form, hashed and chained, unsigned. */
public final class TestChain {
    private static final String CHAINCODE = "ledger";
    private static final ByteString UNCHECKED_SIGNATURE = ByteString.copyFromUtf8("signature");

    private final TestNetwork network;
    private final String channel;
    private final Map<LedgerKey, LedgerRecord> state =
            new TreeMap<>((a, b) -> a.stateKey().compareTo(b.stateKey()));

    private long number;
    private ByteString previousHash = ByteString.EMPTY;
    private int nonce;

    public TestChain(TestNetwork network, String channel) {
        this.network = network;
        this.channel = channel;
    }

    /** A transaction on its way into a block. */
    public record Sent(ByteString envelope, String id, TxValidationCode code) {
        public Sent marked(TxValidationCode other) {
            return new Sent(envelope, id, other);
        }
    }

    /** The configuration that makes these organisations the channel's members. */
    public Block configuration(String... mspIds) {
        ConfigGroup.Builder application = ConfigGroup.newBuilder();
        for (String mspId : mspIds) {
            ByteString root = ByteString.copyFromUtf8(network.identities()
                    .organisation(mspId)
                    .root()
                    .certificate()
                    .pem());
            MSPConfig msp = MSPConfig.newBuilder()
                    .setConfig(FabricMSPConfig.newBuilder()
                            .setName(mspId)
                            .addRootCerts(root)
                            .build()
                            .toByteString())
                    .build();
            application.putGroups(
                    mspId,
                    ConfigGroup.newBuilder()
                            .putValues(
                                    "MSP",
                                    ConfigValue.newBuilder()
                                            .setValue(msp.toByteString())
                                            .build())
                            .build());
        }
        ConfigEnvelope config = ConfigEnvelope.newBuilder()
                .setConfig(Config.newBuilder()
                        .setChannelGroup(ConfigGroup.newBuilder().putGroups("Application", application.build())))
                .build();
        ChannelHeader header = ChannelHeader.newBuilder()
                .setType(HeaderType.CONFIG_VALUE)
                .setChannelId(channel)
                .build();
        return block(new Sent(
                envelope(header, SignatureHeader.getDefaultInstance(), config.toByteString()),
                "",
                TxValidationCode.VALID));
    }

    /** A valid transaction whose writes are what the events lead to. */
    public Sent sent(String mspId, String user, LedgerEvent<?>... events) {
        Map<LedgerKey, LedgerRecord> written =
                new TreeMap<>((a, b) -> a.stateKey().compareTo(b.stateKey()));
        for (LedgerEvent<?> event : events) {
            LedgerKey key = new LedgerKey(event.recordType(), event.keyParts());
            LedgerRecord after = apply(event, written.getOrDefault(key, state.get(key)));
            written.put(key, after);
        }
        state.putAll(written);
        Map<String, byte[]> writes = new TreeMap<>();
        written.forEach((key, record) -> writes.put(key.stateKey(), LedgerTypes.canonical(record)));
        return sent(mspId, user, List.of(events), writes);
    }

    /** A transaction that writes what it is told, whatever its events say. */
    public Sent sent(String mspId, String user, List<LedgerEvent<?>> events, Map<String, byte[]> writes) {
        LedgerIdentity creator = network.identity(mspId, user);
        SignatureHeader signatureHeader = SignatureHeader.newBuilder()
                .setCreator(creator.creator())
                .setNonce(ByteString.copyFromUtf8("nonce " + channel + nonce++))
                .build();
        String id = TransactionIds.of(signatureHeader.getNonce(), signatureHeader.getCreator());
        ChannelHeader header = ChannelHeader.newBuilder()
                .setType(HeaderType.ENDORSER_TRANSACTION_VALUE)
                .setChannelId(channel)
                .setTxId(id)
                .setTimestamp(Timestamp.newBuilder().setSeconds(1_790_000_000L + nonce))
                .setExtension(ChaincodeHeaderExtension.newBuilder()
                        .setChaincodeId(chaincode())
                        .build()
                        .toByteString())
                .build();
        ChaincodeActionPayload action = ChaincodeActionPayload.newBuilder()
                .setChaincodeProposalPayload(ChaincodeProposalPayload.newBuilder()
                        .setInput(input().toByteString())
                        .build()
                        .toByteString())
                .setAction(ChaincodeEndorsedAction.newBuilder()
                        .setProposalResponsePayload(result(id, events, writes).toByteString()))
                .build();
        Transaction transaction = Transaction.newBuilder()
                .addActions(TransactionAction.newBuilder()
                        .setHeader(signatureHeader.toByteString())
                        .setPayload(action.toByteString()))
                .build();
        return new Sent(envelope(header, signatureHeader, transaction.toByteString()), id, TxValidationCode.VALID);
    }

    /** An envelope with that payload. */
    public static Sent envelopeOf(byte[] payload, TxValidationCode code) {
        ByteString envelope = Envelope.newBuilder()
                .setPayload(ByteString.copyFrom(payload))
                .setSignature(UNCHECKED_SIGNATURE)
                .build()
                .toByteString();
        return new Sent(envelope, "", code);
    }

    /** An envelope that claims a transaction id which isn't that of its nonce and creator. */
    public Sent claiming(String id, TxValidationCode code) {
        ChannelHeader header =
                ChannelHeader.newBuilder().setChannelId(channel).setTxId(id).build();
        return new Sent(envelope(header, SignatureHeader.getDefaultInstance(), ByteString.EMPTY), id, code);
    }

    /** The next block. */
    public Block block(Sent... transactions) {
        List<ByteString> data = new ArrayList<>();
        byte[] codes = new byte[transactions.length];
        for (int i = 0; i < transactions.length; i++) {
            data.add(transactions[i].envelope);
            codes[i] = (byte) transactions[i].code.getNumber();
        }
        BlockHeader header = BlockHeader.newBuilder()
                .setNumber(number++)
                .setPreviousHash(previousHash)
                .setDataHash(BlockData.hash(data))
                .build();
        previousHash = BlockHeaders.hash(header);
        BlockMetadata.Builder metadata = BlockMetadata.newBuilder()
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.EMPTY)
                .addMetadata(ByteString.copyFrom(codes));
        Block.Builder block = Block.newBuilder().setHeader(header).setMetadata(metadata);
        block.getDataBuilder().addAllData(data);
        return block.build();
    }

    @SuppressWarnings("unchecked")
    private static LedgerRecord apply(LedgerEvent<?> event, @Nullable LedgerRecord before) {
        return ((LedgerEvent<LedgerRecord>) event).applyTo(before);
    }

    private static ByteString envelope(ChannelHeader header, SignatureHeader signatureHeader, ByteString data) {
        Payload payload = Payload.newBuilder()
                .setHeader(Header.newBuilder()
                        .setChannelHeader(header.toByteString())
                        .setSignatureHeader(signatureHeader.toByteString()))
                .setData(data)
                .build();
        return Envelope.newBuilder()
                .setPayload(payload.toByteString())
                .setSignature(UNCHECKED_SIGNATURE)
                .build()
                .toByteString();
    }

    private static ChaincodeID chaincode() {
        return ChaincodeID.newBuilder().setName(CHAINCODE).build();
    }

    private static ChaincodeInvocationSpec input() {
        return ChaincodeInvocationSpec.newBuilder()
                .setChaincodeSpec(ChaincodeSpec.newBuilder()
                        .setChaincodeId(chaincode())
                        .setInput(ChaincodeInput.newBuilder()
                                .addArgs(ByteString.copyFromUtf8("Test:function"))
                                .addArgs(ByteString.copyFromUtf8("{}"))))
                .build();
    }

    private static ProposalResponsePayload result(String id, List<LedgerEvent<?>> events, Map<String, byte[]> writes) {
        KVRWSet.Builder keys = KVRWSet.newBuilder();
        writes.forEach(
                (key, value) -> keys.addWrites(KVWrite.newBuilder().setKey(key).setValue(ByteString.copyFrom(value))));
        ChaincodeAction.Builder action = ChaincodeAction.newBuilder()
                .setChaincodeId(chaincode())
                .setResults(TxReadWriteSet.newBuilder()
                        .addNsRwset(NsReadWriteSet.newBuilder()
                                .setNamespace(CHAINCODE)
                                .setRwset(keys.build().toByteString()))
                        .build()
                        .toByteString());
        if (!events.isEmpty()) {
            action.setEvents(ChaincodeEvent.newBuilder()
                    .setChaincodeId(CHAINCODE)
                    .setTxId(id)
                    .setEventName(EventEnvelope.NAME)
                    .setPayload(ByteString.copyFrom(new EventEnvelope(events).canonical()))
                    .build()
                    .toByteString());
        }
        return ProposalResponsePayload.newBuilder()
                .setExtension(action.build().toByteString())
                .build();
    }
}
