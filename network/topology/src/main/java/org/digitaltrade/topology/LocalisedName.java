package org.digitaltrade.topology;

/** A name in Chinese and in English. */
public record LocalisedName(String chinese, String english) {}
