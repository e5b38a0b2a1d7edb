package org.digitaltrade.domain.trade;

import java.util.List;
import org.digitaltrade.domain.DataGrade;

/**
 * The public terms on the data supplied, without any content.
 *
 * @param datasetIds 1 to {@value #MAX_DATASETS}
 * @param gradeCode the highest grade among them
 * @param personalData whether any of it is personal information
 * @param onward whether the recipient may pass it on
 * @param retentionMonths how long the recipient may keep it, 1 to {@value #MAX_RETENTION_MONTHS}
 */
public record DataTerms(
        List<String> datasetIds, DataGrade gradeCode, boolean personalData, boolean onward, int retentionMonths) {
    /** As many as a transfer case has flow lines. */
    public static final int MAX_DATASETS = 50;
    /** Fifty years. */
    public static final int MAX_RETENTION_MONTHS = 600;

    public DataTerms {
        datasetIds = Limits.list(datasetIds, 1, MAX_DATASETS, "data sets");
        datasetIds.forEach(Limits::label);
        Limits.between(retentionMonths, 1, MAX_RETENTION_MONTHS, "a retention in months");
    }

    /** Whether sending this abroad is a matter for a transfer case. */
    public boolean isRegulated() {
        return personalData || gradeCode != DataGrade.GENERAL;
    }
}
