package vn.hoixa.channel.pages;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * An address as a QR code (ISO/IEC 18004) for an inline SVG: one path over square modules, with the quiet zone of four
 * modules around it that the standard asks for. Error correction M survives a fold in the paper.
 *
 * @param side of the drawing, in modules
 * @param path its dark modules, row by row
 */
record QrCode(int side, String path) {
    private static final int QUIET = 4;

    /** @throws IllegalArgumentException when the address is too long for any code, some 2,300 bytes */
    static QrCode of(String address) {
        try {
            return of(new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    QUIET,
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M)));
        } catch (WriterException e) {
            throw new IllegalArgumentException("an address of " + address.length() + " characters is no QR code", e);
        }
    }

    private static QrCode of(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from)
                            .append("v1h-")
                            .append(x - from)
                            .append('z');
                }
            }
        }
        return new QrCode(modules.getWidth(), path.toString());
    }

    /** For the attribute of the drawing. */
    public String viewBox() {
        return "0 0 " + side + " " + side;
    }
}
