package org.digitaltrade.cli.transfer;

import java.util.List;
import java.util.TreeSet;
import org.digitaltrade.domain.DataGrade;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.transfers.CodeWord;
import org.digitaltrade.format.Records;

/**
 * One file of a manifest.
 *
 * @param name relative to the folder, with slashes
 * @param rows records of the file; for CSV without its header
 * @param subjects natural persons in it, as far as they were counted
 * @param fieldIds codes of its fields, ascending
 */
public record ManifestLine(
        String name,
        Hash sha256,
        Hash sm3,
        long bytes,
        long rows,
        long subjects,
        List<CodeWord> fieldIds,
        DataGrade gradeCode) {

    public ManifestLine {
        grade(gradeCode);
        fieldIds = List.copyOf(new TreeSet<>(fieldIds));
    }

    private static void grade(DataGrade grade) {
        grade.refuseCore();
    }

    /** As it stands in the manifest, without the line's end. */
    byte[] canonical() {
        return Records.canonical(this);
    }
}
