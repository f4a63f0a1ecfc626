package vn.hoixa.console.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.rights.DataRequest;
import vn.hoixa.rights.Terms;

/** Creates the views of data requests. */
@Component
class RequestLines {
    private static final int SOON = 3;

    private final Officers officers;
    private final Addresses addresses;
    private final Terms terms;
    private final Clock clock;

    RequestLines(Officers officers, Addresses addresses, Terms terms, Clock clock) {
        this.officers = officers;
        this.addresses = addresses;
        this.terms = terms;
        this.clock = clock;
    }

    RequestLine of(DataRequest request) {
        return new RequestLine(
                request.id(),
                request.number(),
                request.kind().label(),
                from(request),
                received(request),
                Times.day(request.receivedAt().atZone(Times.VIETNAM).toLocalDate()),
                due(request.dueOn()),
                request.words().value(),
                request.end().map(this::end).orElse(""));
    }

    private static String received(DataRequest request) {
        var day = request.receivedAt().atZone(Times.VIETNAM).toLocalDate();
        return day.equals(request.acknowledgedAt().atZone(Times.VIETNAM).toLocalDate())
                ? "Nhận và xác nhận lúc " + Times.full(request.receivedAt())
                : "Nhận ngày " + Times.day(day) + ", ghi vào sổ và xác nhận lúc "
                        + Times.full(request.acknowledgedAt());
    }

    private String from(DataRequest request) {
        return request.receivedBy()
                .map(by -> "tại quầy, " + name(by) + " ghi")
                .orElseGet(() -> request.person()
                        .flatMap(person -> addresses.byChannel(List.of(person)).keySet().stream()
                                .findFirst())
                        .map(ChannelName::title)
                        .orElse("trong cuộc trò chuyện"));
    }

    private RequestLine.Due due(LocalDate due) {
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(clock.instant(), Times.VIETNAM), due);
        var working = terms.lastWorkingDay(due);
        return new RequestLine.Due(
                Times.day(due),
                left < 0 ? "quá hạn " + -left + " ngày" : left == 0 ? "hạn hôm nay" : "còn " + left + " ngày",
                left < 0 ? "bad" : left <= SOON ? "wait" : "",
                working.equals(due) ? "" : Times.day(working));
    }

    private String end(DataRequest.End end) {
        String what =
                switch (end.state()) {
                    case DONE -> "Đã làm";
                    case REFUSED -> "Không làm";
                };
        return what + " lúc " + Times.full(end.at())
                + end.by().map(by -> ", " + name(by)).orElse(", trợ lý làm ngay")
                + Optional.of(end.note())
                        .filter(note -> !note.isEmpty())
                        .map(note -> ": " + note)
                        .orElse("");
    }

    private String name(OfficerId id) {
        return officers.find(id).map(Officer::name).orElse("");
    }
}
