/**
 * Starts, watches and ends the two processes of a working folder: the embedded network and the gateway. Each ends only
 * what it started, known by process id and start time.
 */
@NullMarked
package org.digitaltrade.cli.stack;

import org.jspecify.annotations.NullMarked;
