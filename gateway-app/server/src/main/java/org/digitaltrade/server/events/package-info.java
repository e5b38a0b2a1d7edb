/** What happens on the channels, as it happens: pages to fetch and a stream to follow, both resumable from any event. */
@NullMarked
package org.digitaltrade.server.events;

import org.jspecify.annotations.NullMarked;
