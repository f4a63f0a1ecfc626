package vn.hoixa.document;

import java.util.List;

/**
 * An administrative document ("văn bản hành chính") without number and date, which the office's clerk adds; everything
 * can be edited in Word.
 *
 * @param grounds "Căn cứ …", without the mark at their end
 * @param body in the order of reading; annexes stand behind the signature, wherever they stand in the list
 */
public record OfficialDocument(Head head, Title title, List<String> grounds, List<Block> body, Ending ending) {
    /**
     * The part above the title.
     *
     * @param superior the body above the office; empty for a People's Committee, which names none
     * @param agency the office's name in capitals, one entry per line
     * @param symbol kind and office, such as "BC-UBND"
     * @param place where it is signed, such as "Mẫu Đức"
     * @param year in which it is signed
     */
    public record Head(String superior, List<String> agency, String symbol, String place, int year) {
        public Head {
            agency = List.copyOf(agency);
        }

        public Head(List<String> agency, String symbol, String place, int year) {
            this("", agency, symbol, place, year);
        }
    }

    /**
     * @param kind "BÁO CÁO", "QUY TRÌNH"
     * @param subject what it is about (trích yếu), beginning with a capital
     */
    public record Title(String kind, String subject) {}

    /**
     * The part below the text.
     *
     * @param recipients recipients of copies, without punctuation at the end
     * @param capacity in whose name it is signed, such as "TM. ỦY BAN NHÂN DÂN"
     * @param position who signs, such as "CHỦ TỊCH"; two lines where one signs for the other: "KT. CHỦ TỊCH\nPHÓ CHỦ
     *     TỊCH"
     * @param signer name of who signs; empty while it is left to the office
     */
    public record Ending(List<String> recipients, String capacity, String position, String signer) {
        public Ending {
            recipients = List.copyOf(recipients);
        }

        public Ending(List<String> recipients, String capacity, String position) {
            this(recipients, capacity, position, "");
        }
    }

    public OfficialDocument {
        grounds = List.copyOf(grounds);
        body = List.copyOf(body);
    }

    /** The media type of {@link #word}. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /** The document as a Word file (.docx). */
    public byte[] word() {
        return WordFile.of(this);
    }
}
