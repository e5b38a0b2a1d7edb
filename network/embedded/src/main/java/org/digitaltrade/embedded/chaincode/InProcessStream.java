package org.digitaltrade.embedded.chaincode;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.jspecify.annotations.Nullable;

/**
 * Chaincode in this JVM. A transaction runs on the calling thread: the shim's request calls out, the answer is in its postbox before
 * it looks, and no thread waits for another.
 */
final class InProcessStream implements ChaincodeStream {
    private final ShimLibrary shim;

    InProcessStream(Path folder, String mainClass) {
        this.shim = new ShimLibrary(folder, mainClass);
    }

    @Override
    public ChaincodeMessage converse(ChaincodeMessage transaction, Peer peer) {
        Conversation conversation = new Conversation(peer);
        try {
            return shim.inside(() -> conversation.run(transaction));
        } catch (Throwable e) {
            // Also errors such as a full stack or a missing class: they end this transaction, not the network.
            return Messages.error(transaction, e.toString());
        }
    }

    @Override
    public void close() {
        shim.close();
    }

    private final class Conversation implements Consumer<byte[]> {
        private final Peer peer;
        private ShimLibrary.@Nullable Task task;
        private @Nullable ChaincodeMessage end;

        Conversation(Peer peer) {
            this.peer = peer;
        }

        ChaincodeMessage run(ChaincodeMessage transaction) throws Exception {
            try {
                task = shim.task(transaction.toByteArray(), this);
                task.run();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
            return end != null ? end : Messages.error(transaction, "the chaincode ended without an answer");
        }

        @Override
        public void accept(byte[] sent) {
            try {
                ChaincodeMessage message = ChaincodeMessage.parseFrom(sent);
                if (message.getType() == ChaincodeMessage.Type.COMPLETED
                        || message.getType() == ChaincodeMessage.Type.ERROR) {
                    end = message;
                } else if (task != null) {
                    task.post(peer.answer(message).toByteArray());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException("not a chaincode message", e);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
