/**
 * Transactions in separate steps, so that the key may be on a machine without a network: build, show, sign, submit, ask.
 */
@NullMarked
package org.digitaltrade.cli.tx;

import org.jspecify.annotations.NullMarked;
