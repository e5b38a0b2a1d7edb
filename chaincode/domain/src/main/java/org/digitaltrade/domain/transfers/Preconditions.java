package org.digitaltrade.domain.transfers;

import java.time.LocalDate;
import org.digitaltrade.domain.Hash;

/**
 * What every export of personal information needs, exempt or not: notice, a basis, and an impact assessment.
 *
 * @param noticeHash of the notice to the individuals
 * @param piaHash of the personal information protection impact assessment
 * @param piaDate on which it was finished, Beijing
 */
public record Preconditions(Hash noticeHash, ConsentBasis consentBasis, Hash piaHash, LocalDate piaDate) {}
