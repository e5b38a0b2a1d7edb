/** Algorithms held against the policy: first whether it knows them at all, later, when the time is known, until when. */
@NullMarked
package org.digitaltrade.signatures.policy;

import org.jspecify.annotations.NullMarked;
