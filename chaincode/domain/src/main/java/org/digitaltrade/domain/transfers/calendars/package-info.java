/** Working days, as the authorities adopt them for each year; statutory periods are counted on nothing else. */
@NullMarked
package org.digitaltrade.domain.transfers.calendars;

import org.jspecify.annotations.NullMarked;
