package vn.hoixa.rights;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.hoixa.command.Command;
import vn.hoixa.command.WholeMessage;
import vn.hoixa.language.Vietnamese;
import vn.hoixa.privacy.Masker;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;

/**
 * Recognises "Sửa dữ liệu: …" and enters the masked correction into the register of data requests. The colon or "của
 * tôi" is required: "sửa dữ liệu dân cư" is a question for the police, not a data request.
 */
@Component
class CorrectionWish implements WholeMessage {
    private static final Pattern SAID = Pattern.compile("sua du lieu(?: cua toi ?:?| ?:) ?(?=\\S)");

    private final DataRequests requests;
    private final Masker masker;

    CorrectionWish(DataRequests requests, Masker masker) {
        this.requests = requests;
        this.masker = masker;
    }

    @Override
    public Optional<ClearedText> take(String typed, Command.Call call) {
        return SAID.matcher(Vietnamese.fold(typed).strip()).lookingAt()
                ? Optional.of(noted(typed, call))
                : Optional.empty();
    }

    private static String wish(String typed) {
        return typed.substring(typed.indexOf(':') + 1).strip();
    }

    private ClearedText noted(String typed, Command.Call call) {
        var request = requests.ask(
                call.from(), RequestKind.CORRECT, masker.mask(wish(typed)).text());
        return call.reply()
                .say(StandingReply.DATA_CORRECT_NOTED, Slot.request(request.number(), request.dueOn()))
                .clear();
    }
}
