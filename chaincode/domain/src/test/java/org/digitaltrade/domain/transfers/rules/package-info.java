/** Tests of how rule sets come into effect; what they decide is tested where their files are read. */
@NullMarked
package org.digitaltrade.domain.transfers.rules;

import org.jspecify.annotations.NullMarked;
