/**
 * Carries the status of transfer cases to the trade channel, where the partner sees it: part of the gateway that BJCAC
 * runs. Its work is whatever the tokens there lack, so it keeps no position of its own.
 */
@NullMarked
package org.digitaltrade.server.relay;

import org.jspecify.annotations.NullMarked;
