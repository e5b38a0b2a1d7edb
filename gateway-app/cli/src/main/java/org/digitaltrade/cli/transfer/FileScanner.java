package org.digitaltrade.cli.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.digitaltrade.cli.documents.DocumentDigests;
import org.digitaltrade.domain.Code;
import org.digitaltrade.domain.Hash;
import org.digitaltrade.domain.RejectedException;
import org.digitaltrade.domain.attestations.DigestAlgorithm;

/**
 * Reads a file once, whatever its size, with a buffer that stays the same: both digests, the rows, the columns of a CSV
 * file, and the persons named in one of its columns.
 */
final class FileScanner {
    /** Large enough that reading isn't what takes the time. */
    private static final int BUFFER_BYTES = 1 << 20;
    /** A longer cell is no identifier and no column's name. */
    private static final int MAX_CELL_BYTES = 4096;
    /** Of a table; wider ones are refused. */
    private static final int MAX_COLUMNS = 2_000;

    private final Subjects subjects;
    private final LongConsumer progress;

    /**
     * @param subjects gets every value of its column
     * @param progress gets the number of bytes of each step
     */
    FileScanner(Subjects subjects, LongConsumer progress) {
        this.subjects = subjects;
        this.progress = progress;
    }

    ScannedFile scan(Path file) throws IOException {
        long announced = Files.size(file);
        boolean table = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        MessageDigest sha256 = DocumentDigests.messageDigest(DigestAlgorithm.SHA256);
        MessageDigest sm3 = DocumentDigests.messageDigest(DigestAlgorithm.SM3);
        Rows rows = new Rows(table);
        long bytes = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
                sm3.update(buffer, 0, read);
                rows.take(buffer, read);
                bytes += read;
                progress.accept(read);
            }
        }
        rows.end();
        if (bytes != announced) {
            throw new RejectedException(Code.BAD_STATE, file + " changed while it was read");
        }
        return new ScannedFile(Hash.of(sha256.digest()), Hash.of(sm3.digest()), bytes, rows.count(), rows.header);
    }

    /** Rows by RFC 4180: a line end in a quoted cell ends no row. Other files are counted by their lines. */
    private final class Rows {
        private final boolean table;
        private final byte[] cell = new byte[MAX_CELL_BYTES];
        private final List<String> header = new ArrayList<>();
        private int cellLength;
        private int column;
        private int subjectColumn = -1;
        private boolean quoted;
        private boolean begun;
        private long rows;

        Rows(boolean table) {
            this.table = table;
        }

        void take(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                byte b = buffer[i];
                if (b == '\n' && !quoted) {
                    endRow();
                } else if (table && b == '"') {
                    quoted = !quoted;
                    begun = true;
                } else if (table && b == ',' && !quoted) {
                    endCell();
                    begun = true;
                } else {
                    begun = true;
                    if (table && b != '\r' && cellLength < MAX_CELL_BYTES && wanted()) {
                        cell[cellLength++] = b;
                    }
                }
            }
        }

        void end() {
            if (begun) {
                endRow();
            }
            if (table && rows > 0) {
                rows--;
            }
        }

        long count() {
            return rows;
        }

        private boolean wanted() {
            return rows == 0 || column == subjectColumn;
        }

        private void endCell() {
            if (rows == 0) {
                if (header.size() == MAX_COLUMNS) {
                    throw new RejectedException(Code.TOO_LARGE, "a table has at most " + MAX_COLUMNS + " columns");
                }
                String name = new String(cell, 0, cellLength, StandardCharsets.UTF_8);
                if (subjects.isColumn(name)) {
                    subjectColumn = column;
                }
                header.add(name);
            } else if (column == subjectColumn && cellLength > 0) {
                subjects.add(cell, cellLength);
            }
            cellLength = 0;
            column++;
        }

        private void endRow() {
            if (table) {
                endCell();
            }
            rows++;
            column = 0;
            begun = false;
        }
    }
}
