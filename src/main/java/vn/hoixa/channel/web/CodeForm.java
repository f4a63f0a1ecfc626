package vn.hoixa.channel.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A form that takes one code, and what it says when the code cannot be one. */
final class CodeForm {
    private static final int LONGEST_SHOWN = 40;

    private CodeForm() {}

    static String wrongTicket(String typed) {
        return "Mã câu hỏi có 8 chữ số; mã vừa gõ có " + digits(typed) + " chữ số. Xin xem lại.";
    }

    static String wrongVerification(String typed) {
        return "Mã tin có 12 chữ số, chữ số đầu khác 0; mã vừa gõ có " + digits(typed) + " chữ số. Xin xem lại.";
    }

    static Map<String, @Nullable Object> model(String typed, Optional<String> problem) {
        var model = new HashMap<String, @Nullable Object>();
        model.put("typed", typed.length() > LONGEST_SHOWN ? "" : typed);
        model.put("problem", problem.orElse(null));
        return model;
    }

    private static long digits(String typed) {
        return typed.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
