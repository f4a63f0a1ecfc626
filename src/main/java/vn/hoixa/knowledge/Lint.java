package vn.hoixa.knowledge;

import java.util.ArrayList;
import java.util.List;

/** The checks of a {@code knowledge-base} directory. */
final class Lint {
    private Lint() {}

    static List<Finding> of(BaseFiles base) {
        var findings = new ArrayList<Finding>();
        new Sheets(base, findings::add).read();
        return findings;
    }
}
