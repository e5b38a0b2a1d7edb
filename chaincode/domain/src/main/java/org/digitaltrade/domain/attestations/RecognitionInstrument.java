package org.digitaltrade.domain.attestations;

import org.digitaltrade.domain.Hash;

/**
 * The legal act behind a recognition.
 *
 * @param number under which it was published
 * @param sha256 of its text
 */
public record RecognitionInstrument(String title, String number, Hash sha256) {}
