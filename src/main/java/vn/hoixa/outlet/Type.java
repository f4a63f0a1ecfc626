package vn.hoixa.outlet;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Font of posters and pictures: Be Vietnam Pro, in the shipped weights (OFL). */
enum Type {
    REGULAR("BeVietnamPro-Regular.ttf"),
    SEMIBOLD("BeVietnamPro-SemiBold.ttf");

    private final String file;

    Type(String file) {
        this.file = file;
    }

    InputStream open() {
        var in = Type.class.getResourceAsStream("/print/" + file);
        if (in == null) {
            throw new IllegalStateException("the jar lacks print/" + file);
        }
        return in;
    }

    Font font(float size) {
        try (var in = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(file + " is no font", e);
        }
    }
}
