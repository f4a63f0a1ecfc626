package vn.hoixa.lint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.core.io.FileSystemResource;
import vn.hoixa.intent.Intents;
import vn.hoixa.language.Lexicon;
import vn.hoixa.language.PlainText;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.procedure.Finding;
import vn.hoixa.scam.ScamCheck;

/**
 * Checks that each file is YAML in its format, in composed Unicode, without invisible characters; language, intents,
 * scam and calendars are parsed by the code that uses them.
 */
final class Form implements Check {
    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        corpus.misread().forEach(findings);
        read(corpus, "language/abbreviations.yaml", Lexicon::from, findings);
        read(corpus, "intents/", folder -> Intents.from(folder, Lexicon.packed()), findings);
        read(corpus, "scam/", ScamCheck::from, findings);
        read(corpus, "calendar/", Form::calendar, findings);
        for (Part file : corpus.files()) {
            file.texts().forEach(words -> {
                if (PlainText.hasStray(words.text())) {
                    findings.accept(words.finding("có ký tự điều khiển hoặc ký tự ẩn"));
                }
                if (!PlainText.composed(words.text())) {
                    findings.accept(words.finding("chữ phải ở dạng Unicode dựng sẵn (NFC)"));
                }
            });
        }
    }

    private static void read(Corpus corpus, String path, Consumer<Path> reader, Consumer<Finding> findings) {
        if (corpus.under(path).isEmpty()) {
            return;
        }
        String folder = path.substring(0, path.indexOf('/') + 1);
        try {
            reader.accept(corpus.directory().resolve(folder));
        } catch (RuntimeException e) {
            findings.accept(new Finding(folder, "", "", String.valueOf(e.getMessage())));
        }
    }

    private static WorkingCalendar calendar(Path folder) {
        try (var files = Files.list(folder)) {
            return WorkingCalendar.read(files.map(FileSystemResource::new).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}
