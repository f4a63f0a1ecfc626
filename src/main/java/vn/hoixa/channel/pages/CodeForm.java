package vn.hoixa.channel.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hoixa.channel.web.Problem;

/** A form for one code, and its message for a malformed code. */
final class CodeForm {
    private static final int LONGEST_SHOWN = 40;

    private CodeForm() {}

    static Map<String, @Nullable Object> model(String typed, Optional<Problem> problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("typed", typed.length() > LONGEST_SHOWN ? "" : typed);
        model.put("problem", problem.map(Problem::detail).orElse(null));
        return model;
    }
}
