/**
 * Operator verbs on a network.
 */
@NullMarked
package org.digitaltrade.cli.network;

import org.jspecify.annotations.NullMarked;
