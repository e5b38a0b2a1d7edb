@NullMarked
package org.digitaltrade.cli.transfer;

import org.jspecify.annotations.NullMarked;
