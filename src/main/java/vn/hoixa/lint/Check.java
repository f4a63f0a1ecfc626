package vn.hoixa.lint;

import java.util.function.Consumer;
import vn.hoixa.procedure.Finding;

/** How a {@link Rule} is looked for in all the files. */
interface Check {
    void look(Corpus corpus, Consumer<Finding> findings);
}
