/** What the generated description of the interface can't see by itself. */
@NullMarked
package org.digitaltrade.server.openapi;

import org.jspecify.annotations.NullMarked;
