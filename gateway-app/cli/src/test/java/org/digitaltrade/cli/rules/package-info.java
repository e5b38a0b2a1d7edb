@NullMarked
package org.digitaltrade.cli.rules;

import org.jspecify.annotations.NullMarked;
