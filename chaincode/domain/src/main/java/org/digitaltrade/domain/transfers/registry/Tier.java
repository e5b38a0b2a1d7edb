package org.digitaltrade.domain.transfers.registry;

/** In which order the plan widens cooperation. */
public enum Tier {
    /** Japan, Korea, the ASEAN countries. */
    T1,
    /** The United States, the European Union. */
    T2,
    OTHER
}
