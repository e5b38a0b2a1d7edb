package org.digitaltrade.cli.demo;

/** The parts of the story. */
public enum Chapter {
    /** Rules, calendar and trust, adopted by the agencies. */
    GROUND,
    /** May these data go abroad, and how. */
    EXPORT,
    /** Two companies bind themselves. */
    CONTRACT,
    /** What leaves, what is refused, what arrives. */
    PERFORMANCE,
    /** What an outsider can check. */
    PROOF
}
