package org.digitaltrade.signatures.path;

import org.digitaltrade.signatures.trust.TrustDecision;

/** A path that holds at a time, with what its anchor amounts to. */
public record TrustedPath(CertificationPath path, TrustDecision decision) {}
