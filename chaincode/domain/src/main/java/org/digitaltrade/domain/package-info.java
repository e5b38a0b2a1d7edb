/**
 * The vocabulary of the rules: who acts, when, on which record, and what a refusal is. The packages below hold one
 * record family each; nothing here knows Fabric, JSON or the time of day.
 */
@NullMarked
package org.digitaltrade.domain;

import org.jspecify.annotations.NullMarked;
