/**
 * The whole program as a user meets it: every command in a process of its own, on a working folder of its own. What is
 * checked afterwards is read from the blocks, from the chaincode and from the gateway, and compared.
 */
@NullMarked
package org.digitaltrade.acceptance.program;

import org.jspecify.annotations.NullMarked;
