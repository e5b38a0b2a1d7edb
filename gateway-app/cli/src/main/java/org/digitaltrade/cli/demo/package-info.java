/**
 * One whole cross-border trade, played with real files, certificates and signatures through the public client alone.
 */
@NullMarked
package org.digitaltrade.cli.demo;

import org.jspecify.annotations.NullMarked;
