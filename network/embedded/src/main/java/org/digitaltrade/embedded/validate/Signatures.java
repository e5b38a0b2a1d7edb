package org.digitaltrade.embedded.validate;

import java.util.List;
import org.digitaltrade.wire.msp.Identity;
import org.digitaltrade.wire.msp.MspManager;
import org.digitaltrade.wire.msp.SignedData;

/** Checks of signatures, the costly part of validation, behind one door. */
public interface Signatures {

    /** Whether the identity is a member's and the signature its own. */
    boolean isGood(SignedData signed);

    /** The members whose signature is good, each once, in order of first appearance. */
    List<Identity> signers(List<SignedData> signatures);

    /** Checks each signature afresh. */
    static Signatures of(MspManager msps) {
        return new Signatures() {
            @Override
            public boolean isGood(SignedData signed) {
                return msps.verify(signed);
            }

            @Override
            public List<Identity> signers(List<SignedData> signatures) {
                return msps.signers(signatures);
            }
        };
    }
}
