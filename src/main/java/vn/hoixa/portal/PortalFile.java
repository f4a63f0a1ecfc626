package vn.hoixa.portal;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.procedure.ProcedureContent;

/** A file of the portal's procedures: JSON Lines, also compressed by gzip. */
public record PortalFile(Path path) {
    /** Placeholder for the rest of a truncated file; a line of a text file never contains a line feed. */
    private static final String BROKEN = "\n";
    /** What a decoder puts where bytes are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    /** One line: a procedure, or the reason why it is rejected. */
    public sealed interface Line {
        int number();

        record Good(int number, ProcedureContent content) implements Line {}

        record Bad(int number, String reason) implements Line {}
    }

    /** The number of lines. */
    public int lines() {
        var count = new AtomicInteger();
        texts(_ -> count.incrementAndGet());
        return count.get();
    }

    /** Reads all lines. Blank lines are skipped; of two lines with one code the second is rejected. */
    public List<Line> read(PortalJudge judge) {
        var lines = new ArrayList<Line>();
        each(judge, lines::add);
        return lines;
    }

    /** Reads it line by line, without holding more than one. */
    public void each(PortalJudge judge, Consumer<Line> taker) {
        var seen = new HashSet<ProcedureCode>();
        var number = new AtomicInteger();
        texts(text -> {
            int at = number.incrementAndGet();
            if (!text.isBlank() || text.equals(BROKEN)) {
                taker.accept(unrepeated(line(at, text, judge), seen));
            }
        });
    }

    private static Line unrepeated(Line line, Set<ProcedureCode> seen) {
        return switch (line) {
            case Line.Good(int number, ProcedureContent content)
            when !seen.add(content.code()) -> new Line.Bad(number, "mã " + content.code() + " đã có ở dòng trước");
            case Line.Good good -> good;
            case Line.Bad bad -> bad;
        };
    }

    private static Line line(int number, String text, PortalJudge judge) {
        if (text.equals(BROKEN)) {
            return new Line.Bad(number, "tệp bị hỏng từ đây, không đọc tiếp được");
        }
        if (text.indexOf(REPLACEMENT) >= 0) {
            return new Line.Bad(number, "có chữ hỏng, không phải UTF-8");
        }
        try {
            return new Line.Good(number, judge.judge(text));
        } catch (Unreadable e) {
            return new Line.Bad(number, Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    /** The readable lines; a truncated file ends in a line that says so. */
    private void texts(Consumer<String> taker) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path));
                var reader = new BufferedReader(new InputStreamReader(unpacked(in), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                taker.accept(line);
            }
        } catch (EOFException | ZipException e) {
            taker.accept(BROKEN);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new GZIPInputStream(in) : in;
    }
}
