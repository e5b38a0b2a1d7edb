package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.Response;

/** Messages of one transaction: each carries its id and channel, the shim's key for it. */
final class Messages {

    private Messages() {}

    static ChaincodeMessage response(ChaincodeMessage to, ByteString payload) {
        return reply(to, ChaincodeMessage.Type.RESPONSE, payload);
    }

    static ChaincodeMessage error(ChaincodeMessage to, String text) {
        return reply(to, ChaincodeMessage.Type.ERROR, ByteString.copyFromUtf8(text));
    }

    /** The end of a call of chaincode that is part of the peer. */
    static ChaincodeMessage completed(TransactionContext context, Response response) {
        return ChaincodeMessage.newBuilder()
                .setType(ChaincodeMessage.Type.COMPLETED)
                .setPayload(response.toByteString())
                .setTxid(context.transactionId())
                .setChannelId(context.channel())
                .build();
    }

    private static ChaincodeMessage reply(ChaincodeMessage to, ChaincodeMessage.Type type, ByteString payload) {
        return ChaincodeMessage.newBuilder()
                .setType(type)
                .setPayload(payload)
                .setTxid(to.getTxid())
                .setChannelId(to.getChannelId())
                .build();
    }
}
