/**
 * Certification paths. They are built here, in one order that depends on the certificates' bytes alone, because the
 * library's builder chooses at random among equals; one explicit path to one explicit anchor then goes to the library.
 */
@NullMarked
package org.digitaltrade.signatures.path;

import org.jspecify.annotations.NullMarked;
