/** Making a proof of a record from several organisations' signed views, and checking one without any network. */
@NullMarked
package org.digitaltrade.cli.proof;

import org.jspecify.annotations.NullMarked;
