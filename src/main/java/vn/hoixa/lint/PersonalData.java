package vn.hoixa.lint;

import java.util.List;
import java.util.function.Consumer;
import vn.hoixa.privacy.Masker;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.procedure.Finding;

/** No file holds anybody's data, in no field: what the masker would mask is told, without its digits. */
final class PersonalData implements Check {
    /** The key only makes tokens, which no rule looks at. */
    private final Masker masker = new Masker(new MasterKey(new byte[32]));

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        for (Part file : corpus.files()) {
            file.texts()
                    .filter(words -> !offices(words))
                    .forEach(words -> masker.inspect(words.text(), List.of())
                            .findings()
                            .forEach(found -> findings.accept(new Finding(
                                    words.file(),
                                    words.field(),
                                    found.token(),
                                    "giống dữ liệu cá nhân: " + found.kind()))));
        }
    }

    /** The numbers of the commune's own desks are there to be told. */
    private static boolean offices(Part.Words words) {
        return words.file().equals(Corpus.COMMUNE) && words.field().contains("phone");
    }
}
