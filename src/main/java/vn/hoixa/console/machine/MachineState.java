package vn.hoixa.console.machine;

import vn.hoixa.drafting.DraftSwitch;

/**
 * State of the model, as shown on the page.
 *
 * @param tone a CSS class
 * @param word on the tag
 * @param text its meaning for officers
 */
record MachineState(String tone, String word, String text) {
    static MachineState of(DraftSwitch.State state) {
        return switch (state) {
            case NO_MODEL ->
                new MachineState("", "chưa đặt", "Chưa đặt máy chủ nào. Dự thảo lấy thẳng từ các mục đã đối chiếu.");
            case SWITCHED_OFF -> new MachineState("wait", "đang tắt", "Không gửi gì đến máy chủ.");
            case NOT_ALLOWED ->
                new MachineState(
                        "bad",
                        "chưa được phép",
                        "Máy chủ này ở ngoài mạng của xã. Chưa có văn bản cho phép thì không gửi gì đến đó.");
            case ON ->
                new MachineState("good", "đang bật", "Máy soạn nháp cho cán bộ; người dân không đọc chữ nào của máy.");
        };
    }
}
