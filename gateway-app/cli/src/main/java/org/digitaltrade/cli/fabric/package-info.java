/**
 * The network on real Fabric as the command line runs it: chosen once for a working folder, remembered in it, brought up
 * and asked until it answers.
 */
@NullMarked
package org.digitaltrade.cli.fabric;

import org.jspecify.annotations.NullMarked;
