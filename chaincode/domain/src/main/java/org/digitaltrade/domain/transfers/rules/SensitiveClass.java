package org.digitaltrade.domain.transfers.rules;

/** Classes of sensitive personal information, GB/T 45574-2025. */
public enum SensitiveClass {
    BIOMETRIC,
    RELIGION,
    SPECIFIC_IDENTITY,
    HEALTH,
    FINANCIAL,
    LOCATION,
    MINOR_U14,
    OTHER
}
