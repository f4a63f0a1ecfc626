package vn.hoixa.console.scams;

import java.time.Instant;
import vn.hoixa.console.frame.Times;
import vn.hoixa.scam.ReportGroup;

/** View of a report group in the list. */
record GroupLine(String path, String text, String signs, String people, int names, String when, String judged) {
    static GroupLine of(ReportGroup group, Instant now) {
        return new GroupLine(
                ScamRoom.PATH + "/" + group.id(),
                group.text().value(),
                group.signs().isEmpty()
                        ? "chưa thấy dấu hiệu đã biết"
                        : group.signs().getFirst(),
                group.people() + " người đã gửi",
                group.names(),
                Times.moment(group.last(), now),
                group.judged().map(judged -> judged.what().label()).orElse(""));
    }
}
