/** Identifiers of parties, checked without any network. */
@NullMarked
package org.digitaltrade.cli.id;

import org.jspecify.annotations.NullMarked;
