/**
 * Blocks and the channel configuration that says who may sign them: header bytes, data hash, consenters' signatures.
 */
@NullMarked
package org.digitaltrade.wire.block;

import org.jspecify.annotations.NullMarked;
