/**
 * {@code dtl bench}: how fast it is, measured the same way for every kind. A {@link org.digitaltrade.cli.bench.Subject} does the
 * work; {@link org.digitaltrade.cli.bench.Trial} warms subjects up and lets them take turns, so that what else the machine does hits
 * all of them alike; a {@link org.digitaltrade.cli.bench.Measurement} says what came out, in wall-clock time and in CPU time, which a
 * busy machine falsifies least.
 */
@NullMarked
package org.digitaltrade.cli.bench;

import org.jspecify.annotations.NullMarked;
