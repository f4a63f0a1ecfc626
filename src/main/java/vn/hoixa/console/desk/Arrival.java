package vn.hoixa.console.desk;

import java.util.List;

/**
 * Delivery status of the answer to a question.
 *
 * @param arrived number of people who have it
 * @param underWay number of people to whom it is being sent
 * @param missed askers it does not reach
 */
record Arrival(int arrived, int underWay, List<Missed> missed) {
    /** Tag in the list for a question whose answer did not reach somebody. */
    static final Due NOT_ARRIVED = new Due("late", "Chưa tới người hỏi", "");

    /**
     * An asker whom the answer does not reach.
     *
     * @param ticket of their own question
     * @param reason a sentence, or empty
     */
    record Missed(String ticket, String reason) {
        String told() {
            return "Chưa tới người hỏi: "
                    + (reason.isEmpty() ? "kênh không nhận tin." : reason)
                    + " Có số thì hãy gọi điện. Người hỏi nhắn lại mã "
                    + ticket
                    + " thì đọc được câu trả lời.";
        }
    }

    boolean isMissed() {
        return !missed.isEmpty();
    }

    /** "Đã tới", "Đang gửi", or the number of each; empty where nobody is reached. */
    String told() {
        if (arrived > 0 && underWay > 0) {
            return "Đã tới " + arrived + " người, đang gửi " + underWay + " người";
        }
        if (arrived == 0 && underWay == 0) {
            return "";
        }
        String word = arrived > 0 ? "Đã tới" : "Đang gửi";
        int people = arrived + underWay;
        return people == 1 && !isMissed() ? word : word + " " + people + " người";
    }
}
