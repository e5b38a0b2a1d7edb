/**
 * The chaincode as Fabric starts it: the list of contract classes and the server main. A contract class is one class of
 * the packages below, named here in one line.
 */
@NullMarked
package org.digitaltrade.contracts;

import org.jspecify.annotations.NullMarked;
