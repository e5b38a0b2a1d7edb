package org.digitaltrade.client;

import java.util.Base64;
import java.util.Optional;

/**
 * A transaction with the signature that binds its creator: ready to be ordered, any number of times, counting once.
 *
 * @param transaction base64 of a {@code gateway.PreparedTransaction} without signature
 * @param signature base64 of the signature over its envelope's payload
 * @param result what the function returned when it was endorsed, canonical JSON
 */
public record SignedTransaction(
        String transactionId, String channel, String transaction, String signature, Optional<String> result) {

    /** Binds the signer to a transaction that was checked. */
    public static SignedTransaction of(CheckedTransaction transaction, TransactionSigner signer) {
        return of(transaction, signer.sign(transaction.digest()));
    }

    /** The same with a signature that was made elsewhere. */
    public static SignedTransaction of(CheckedTransaction transaction, byte[] signature) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new SignedTransaction(
                transaction.transactionId(),
                transaction.channel(),
                base64.encodeToString(transaction.bytes()),
                base64.encodeToString(signature),
                Optional.of(transaction.result()));
    }

    public byte[] transactionBytes() {
        return Base64.getDecoder().decode(transaction);
    }

    public byte[] signatureBytes() {
        return Base64.getDecoder().decode(signature);
    }
}
