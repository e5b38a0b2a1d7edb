package org.digitaltrade.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.digitaltrade.wire.msp.SigningIdentity;
import org.hyperledger.fabric.client.Commit;
import org.hyperledger.fabric.client.EndorseException;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.Proposal;
import org.hyperledger.fabric.client.SubmitException;
import org.hyperledger.fabric.client.SubmittedTransaction;
import org.hyperledger.fabric.client.Transaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A client without a key: digests go out, signatures come back. */
@Timeout(120)
class OfflineSigningIT {
    private final TestNetwork network = TestNetwork.shared();
    private final SigningIdentity holder = network.identity("ZHD", "User1");
    private final Gateway gateway = network.connectWithoutKey("ZHD", "User1");

    @Test
    void three_signatures_made_elsewhere_bring_a_transaction_home() throws Exception {
        Proposal proposal = proposal("offline");
        Transaction transaction = endorse(proposal, sign(proposal.getDigest()));
        SubmittedTransaction submitted = gateway.newSignedTransaction(
                        transaction.getBytes(), sign(transaction.getDigest()))
                .submitAsync();
        Commit commit = gateway.newSignedCommit(submitted.getBytes(), sign(submitted.getDigest()));

        assertTrue(commit.getStatus().isSuccessful());
    }

    @Test
    void signature_over_another_proposal_is_refused() {
        byte[] signature = sign(proposal("other").getDigest());

        EndorseException refused = assertThrows(EndorseException.class, () -> endorse(proposal("offline"), signature));

        assertEquals(
                "error validating proposal: access denied: channel [trade] creator org [ZHD]",
                refused.getDetails().get(0).getMessage());
    }

    @Test
    void signature_over_another_transaction_is_refused_by_every_orderer() throws Exception {
        Proposal proposal = proposal("offline2");
        Transaction transaction = endorse(proposal, sign(proposal.getDigest()));
        byte[] wrongDigest = transaction.getDigest();
        wrongDigest[0]++;

        SubmitException refused = assertThrows(
                SubmitException.class,
                () -> gateway.newSignedTransaction(transaction.getBytes(), sign(wrongDigest))
                        .submitAsync());

        assertEquals(
                "received unsuccessful response from orderer: status=FORBIDDEN, info=signature set did not satisfy policy:"
                        + " permission denied",
                refused.getDetails().get(0).getMessage());
    }

    @Test
    void signature_with_high_s_is_refused() throws Exception {
        Proposal proposal = proposal("high");
        byte[] signature = withHighS(sign(proposal.getDigest()));

        EndorseException refused = assertThrows(EndorseException.class, () -> endorse(proposal, signature));

        assertEquals(
                "error validating proposal: access denied: channel [trade] creator org [ZHD]",
                refused.getDetails().get(0).getMessage());
    }

    private Transaction endorse(Proposal proposal, byte[] signature) throws EndorseException {
        return gateway.newSignedProposal(proposal.getBytes(), signature).endorse();
    }

    /** The other signature that is as good by mathematics, and that Fabric refuses so that there is only one. */
    private static byte[] withHighS(byte[] signature) throws IOException {
        ASN1Sequence pair = ASN1Sequence.getInstance(signature);
        BigInteger s = ASN1Integer.getInstance(pair.getObjectAt(1)).getValue();
        BigInteger order = SECNamedCurves.getByName("secp256r1").getN();
        return new DERSequence(new ASN1Encodable[] {pair.getObjectAt(0), new ASN1Integer(order.subtract(s))})
                .getEncoded();
    }

    private Proposal proposal(String key) {
        return gateway.getNetwork("trade")
                .getContract("ledger")
                .newProposal("put")
                .addArguments(key, "1")
                .build();
    }

    private byte[] sign(byte[] digest) {
        return holder.signer().signDigest(digest);
    }
}
