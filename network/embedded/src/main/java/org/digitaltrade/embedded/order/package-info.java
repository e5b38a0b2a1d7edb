/**
 * The ordering side: checks an envelope as an orderer does, cuts blocks by count, bytes and time, and signs each header by a quorum
 * of consenters in the layout of BFT blocks.
 */
@NullMarked
package org.digitaltrade.embedded.order;

import org.jspecify.annotations.NullMarked;
