package vn.hoixa.console.machine;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Notice;
import vn.hoixa.drafting.DraftSwitch;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;

/** An administrator's decisions about the model. Each needs a reason; each result is a sentence for the page. */
@Component
class MachineActs {
    private static final int LONGEST = 300;

    private final DraftSwitch draftSwitch;

    MachineActs(DraftSwitch draftSwitch) {
        this.draftSwitch = draftSwitch;
    }

    /**
     * A decision as typed.
     *
     * @param number number of the document that permits it
     */
    record Written(String why, String number) {}

    Notice on(Officer by, Written written) {
        return decide(
                by,
                written,
                why -> draftSwitch.switchOn(Actor.of(by), why),
                "Đã bật. Câu đang chờ sẽ có bản máy soạn để cán bộ xem.");
    }

    Notice off(Officer by, Written written) {
        return decide(
                by,
                written,
                why -> draftSwitch.switchOff(Actor.of(by), why),
                "Đã tắt. Người dân không thấy gì đổi; cán bộ vẫn có dự thảo lấy từ các mục.");
    }

    Notice allow(Officer by, Written written) {
        if (written.number.isBlank() || written.number.length() > LONGEST) {
            return refused("Xin ghi số văn bản cho phép.");
        }
        return decide(
                by,
                written,
                why -> draftSwitch.allowPublic(Actor.of(by), written.number.strip() + ": " + why),
                "Đã ghi cho phép dùng máy chủ này.");
    }

    Notice forbid(Officer by, Written written) {
        return decide(
                by,
                written,
                why -> draftSwitch.forbidPublic(Actor.of(by), why),
                "Đã thu hồi. Không gửi gì đến máy chủ này nữa.");
    }

    private static Notice decide(Officer by, Written written, Consumer<String> act, String done) {
        if (!MachineRoom.mayDecide(by)) {
            return refused("Chỉ người quản trị quyết định việc này.");
        }
        if (written.why.isBlank() || written.why.length() > LONGEST) {
            return refused("Xin ghi lý do, không quá 300 chữ cái.");
        }
        act.accept(written.why.strip());
        return new Notice("good", "i-done", "Đã ghi", done);
    }

    static Notice refused(String text) {
        return new Notice("wait", "i-alert", "Chưa làm được", text);
    }
}
