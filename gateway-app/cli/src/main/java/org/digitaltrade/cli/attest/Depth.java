package org.digitaltrade.cli.attest;

/** How much of a verdict a reader wants. */
enum Depth {
    /** The verdict and one sentence why. */
    SENTENCE,
    /** Also how each check went, and what relying jurisdictions make of it. */
    CHECKS,
    /** Also everything that was found, and the evidence used. */
    EVIDENCE
}
