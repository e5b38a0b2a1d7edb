@NullMarked
package org.digitaltrade.domain.transfers.registry;

import org.jspecify.annotations.NullMarked;
