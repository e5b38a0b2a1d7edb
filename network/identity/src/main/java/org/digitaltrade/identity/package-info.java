/**
 * Certificates and keys of a development network, a test or a small deployment: two authorities for each organisation
 * (members, TLS), its node and its users, kept in one folder and made once. The same material serves the embedded
 * network and real Fabric. In production each organisation runs its own authority; nothing that verifies depends on
 * this one.
 */
@NullMarked
package org.digitaltrade.identity;

import org.jspecify.annotations.NullMarked;
