/** Tests of working days. */
@NullMarked
package org.digitaltrade.domain.transfers.calendars;

import org.jspecify.annotations.NullMarked;
