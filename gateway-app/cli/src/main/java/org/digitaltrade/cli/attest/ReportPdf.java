package org.digitaltrade.cli.attest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Plain lines as a PDF on A4. Its one font is the standard Chinese one, which readers bring with them (Adobe-GB1), so that the
 * same few kilobytes show both languages; the same lines always give the same bytes.
 */
final class ReportPdf {
    private static final int LEFT = 50;
    private static final int TOP = 790;
    private static final int LEADING = 14;
    private static final int LINES = 52;
    /** In half widths of a Chinese character, which are 5 points at this size. */
    private static final int COLUMNS = 98;

    private static final char FIRST_WIDE = '\u2E80';

    private ReportPdf() {}

    static byte[] of(List<String> lines) {
        List<String> broken = new ArrayList<>();
        lines.forEach(line -> broken.addAll(broken(line)));
        List<String> pages = new ArrayList<>();
        for (int from = 0; from < broken.size(); from += LINES) {
            pages.add(content(broken.subList(from, Math.min(from + LINES, broken.size()))));
        }
        return document(pages);
    }

    private static List<String> broken(String line) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            int own = c >= FIRST_WIDE ? 2 : 1;
            if (width + own > COLUMNS) {
                parts.add(part.toString());
                part.setLength(0);
                part.append("    ");
                width = 4;
            }
            part.append(c);
            width += own;
        }
        parts.add(part.toString());
        return parts;
    }

    private static String content(List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F 10 Tf " + LEADING + " TL " + LEFT + " " + TOP + " Td\n");
        for (String line : lines) {
            text.append('<')
                    .append(HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE)))
                    .append("> Tj T*\n");
        }
        return text.append("ET").toString();
    }

    private static byte[] document(List<String> pages) {
        List<String> objects = new ArrayList<>();
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            kids.append(6 + 2 * i).append(" 0 R ");
        }
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>");
        objects.add("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [4 0 R] >>");
        objects.add("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500]"
                + " /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R >>");
        objects.add("<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
                + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
        for (int i = 0; i < pages.size(); i++) {
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents " + (7 + 2 * i)
                    + " 0 R /Resources << /Font << /F 3 0 R >> >> >>");
            objects.add("<< /Length " + pages.get(i).length() + " >>\nstream\n" + pages.get(i) + "\nendstream");
        }
        return file(objects);
    }

    private static byte[] file(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> offsets = new ArrayList<>();
        write(out, "%PDF-1.5\n");
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(out.size());
            write(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int table = out.size();
        StringBuilder references = new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        for (int offset : offsets) {
            String digits = Integer.toString(offset);
            references.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
        }
        write(
                out,
                references + "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table
                        + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
