package org.digitaltrade.client;

/** Shows a signer what is about to be signed, after it was checked; throws to stop. */
public interface Review {
    /** Nothing is shown: for programs that compare by themselves. */
    Review NONE = new Review() {};

    /** Before the first signature. */
    default void proposal(CheckedProposal proposal) throws RefusedToSignException {}

    /** Before the second signature, with what will be written. */
    default void transaction(CheckedTransaction transaction) throws RefusedToSignException {}
}
