/** What all checks share: limits, the work budget, how a check fails and where findings are collected. */
@NullMarked
package org.digitaltrade.signatures.check;

import org.jspecify.annotations.NullMarked;
