package vn.hoixa.lint;

import java.util.function.Consumer;
import vn.hoixa.procedure.Finding;

/** The implementation of a {@link Rule} over all the files. */
interface Check {
    void look(Corpus corpus, Consumer<Finding> findings);
}
