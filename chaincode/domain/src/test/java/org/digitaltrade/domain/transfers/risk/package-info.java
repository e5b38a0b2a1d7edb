@NullMarked
package org.digitaltrade.domain.transfers.risk;

import org.jspecify.annotations.NullMarked;
