/**
 * Keys that are made and stay on this machine, and who acts with which of them.
 */
@NullMarked
package org.digitaltrade.cli.key;

import org.jspecify.annotations.NullMarked;
