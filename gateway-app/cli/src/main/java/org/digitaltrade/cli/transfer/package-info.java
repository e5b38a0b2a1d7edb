/** What a handler does with data that is about to leave: its manifest made from the files themselves, and checked against them. */
@NullMarked
package org.digitaltrade.cli.transfer;

import org.jspecify.annotations.NullMarked;
