/**
 * Checks a proof offline: one bundle, one separately obtained trust file, one point in time; no network, no clock, no
 * other source. The verdict names every check, and what the proof leaves open. It fails closed: what cannot be checked
 * never passes.
 */
@NullMarked
package org.digitaltrade.verifier;

import org.jspecify.annotations.NullMarked;
