@NullMarked
package org.digitaltrade.cli.attest;

import org.jspecify.annotations.NullMarked;
