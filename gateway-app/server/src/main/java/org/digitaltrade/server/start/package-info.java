/** Starting and stopping: the data folder and its lock, the file that says the gateway is ready, and one line for why not. */
@NullMarked
package org.digitaltrade.server.start;

import org.jspecify.annotations.NullMarked;
