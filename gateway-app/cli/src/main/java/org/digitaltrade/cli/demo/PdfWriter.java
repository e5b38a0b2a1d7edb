package org.digitaltrade.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes plain text documents as PDF, with their font inside, so that they look the same everywhere. */
final class PdfWriter {
    /** Comes with the PDF library; embedding it also spares a search of the machine's fonts. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final float MARGIN = 64;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 15;
    private static final float TITLE_SIZE = 16;
    private static final int GLYPH_UNITS = 1000;

    private PdfWriter() {}

    /** One document: a title, then paragraphs that are broken into lines here. */
    static void write(Path file, String title, List<String> paragraphs) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream embedded = PDDocument.class.getResourceAsStream(FONT)) {
            if (embedded == null) {
                throw new IOException("the PDF library lacks its font " + FONT);
            }
            PDFont font = PDType0Font.load(document, embedded);
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
                content.setFont(font, TITLE_SIZE);
                content.showText(title);
                content.setFont(font, SIZE);
                content.setLeading(LEADING);
                content.newLineAtOffset(0, -2 * LEADING);
                for (String paragraph : paragraphs) {
                    for (String line : lines(paragraph, font)) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.newLine();
                }
                content.endText();
            }
            document.save(file.toFile());
        }
    }

    private static List<String> lines(String paragraph, PDFont font) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (!line.isEmpty() && width(line + " " + word, font) > PDRectangle.A4.getWidth() - 2 * MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static float width(String text, PDFont font) {
        try {
            return font.getStringWidth(text) * SIZE / GLYPH_UNITS;
        } catch (IOException e) {
            throw new UncheckedIOException("the font lacks a character of: " + text, e);
        }
    }
}
