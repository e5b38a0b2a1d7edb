/** Reading attestations of signatures and the lists that they were judged by, on both channels. */
@NullMarked
package org.digitaltrade.server.attestations;

import org.jspecify.annotations.NullMarked;
