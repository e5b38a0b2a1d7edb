@NullMarked
package org.digitaltrade.cli.id;

import org.jspecify.annotations.NullMarked;
