package org.digitaltrade.embedded.store;

/** One row of a range. */
public record StateRow(String key, StateValue value) {}
