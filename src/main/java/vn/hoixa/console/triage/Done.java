package vn.hoixa.console.triage;

import vn.hoixa.feedback.Remedy;

/** Describes the remedy of a complaint, in the words of the list. */
final class Done {
    private Done() {}

    static String of(Remedy remedy) {
        return switch (remedy) {
            case Remedy.Mended _ -> "Đã sửa, đã báo lại";
            case Remedy.Unchanged _ -> "Không sửa";
            case Remedy.HandedOn _ -> "Đã chuyển";
        };
    }
}
