package vn.hoixa.lint;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.hoixa.procedure.Finding;

/**
 * Checks that a year's calendar names its decision, has the days off that the labour code fixes (article 112 of
 * 45/2019/QH14), each once and named, and valid opening hours; and that the years follow each other. Of eleven days off
 * one at Tết and one at the National Day are decided late each year, so nine have to be there.
 */
final class Calendars implements Check {
    private static final List<MonthDay> FIXED =
            List.of(MonthDay.of(1, 1), MonthDay.of(4, 30), MonthDay.of(5, 1), MonthDay.of(9, 2));
    private static final int FEWEST = 9;
    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    @Override
    public void look(Corpus corpus, Consumer<Finding> findings) {
        List<Part> calendars = corpus.under("calendar/");
        int next = 0;
        for (Part calendar : calendars) {
            int year = calendar.node().path("year").asInt(0);
            if (!calendar.file().equals("calendar/" + year + ".yaml")) {
                findings.accept(calendar.finding("year", String.valueOf(year), "tên tệp phải theo năm"));
            }
            if (next != 0 && year != next) {
                findings.accept(calendar.finding("year", String.valueOf(year), "thiếu lịch năm " + next));
            }
            next = year + 1;
            year(calendar, year, findings);
        }
    }

    private static void year(Part calendar, int year, Consumer<Finding> findings) {
        if (calendar.parts("decision").stream().noneMatch(act -> act.has("number"))) {
            findings.accept(calendar.finding("decision", "", "phải ghi số văn bản quy định ngày nghỉ"));
        }
        Set<LocalDate> off = days(calendar, "holidays", year, findings);
        Set<LocalDate> madeUp = days(calendar, "make_up_days", year, findings);
        for (MonthDay fixed : FIXED) {
            if (!off.contains(fixed.atYear(year))) {
                findings.accept(calendar.finding("holidays", fixed.atYear(year).toString(), "thiếu ngày nghỉ lễ này"));
            }
        }
        if (off.size() < FEWEST) {
            findings.accept(calendar.finding("holidays", "" + off.size(), "phải có từ " + FEWEST + " ngày"));
        }
        madeUp.stream()
                .filter(day -> !weekend(day) || off.contains(day))
                .forEach(day -> findings.accept(
                        calendar.finding("make_up_days", day.toString(), "ngày làm bù phải là ngày nghỉ hằng tuần")));
        hours(calendar.part("hours"), WEEK, findings);
        Part desks = calendar.part("desks");
        desks.keys().forEach(desk -> hours(desks.part(desk), desks.part(desk).keys(), findings));
    }

    private static Set<LocalDate> days(Part calendar, String list, int year, Consumer<Finding> findings) {
        Set<LocalDate> days = new HashSet<>();
        for (Part day : calendar.parts(list)) {
            Optional<LocalDate> date = day.date("date");
            if (date.filter(known -> known.getYear() == year).isEmpty()) {
                findings.accept(day.finding("date", day.text("date"), "phải là một ngày trong năm " + year));
            } else if (!days.add(date.orElseThrow())) {
                findings.accept(day.finding("date", day.text("date"), "ngày lặp lại"));
            }
            if (list.equals("holidays") && !day.has("name")) {
                findings.accept(day.finding("name", "", "phải ghi là ngày gì"));
            }
        }
        return days;
    }

    private static void hours(Part hours, List<String> days, Consumer<Finding> findings) {
        for (String day : days) {
            if (!WEEK.contains(day) || !hours.node().has(day)) {
                findings.accept(hours.finding(day, "", "giờ làm phải có đủ mon đến sun, buổi nghỉ ghi []"));
            }
            var earlier = new ArrayList<LocalTime>();
            for (String stretch : hours.texts(day)) {
                if (!follows(stretch, earlier)) {
                    findings.accept(
                            hours.finding(day, stretch, "phải dạng 07:30-11:30, mở trước đóng, buổi trước buổi sau"));
                }
            }
        }
    }

    private static boolean follows(String stretch, List<LocalTime> earlier) {
        try {
            for (String time : stretch.split("-", 2)) {
                LocalTime at = LocalTime.parse(time);
                if (!earlier.isEmpty() && !earlier.getLast().isBefore(at)) {
                    return false;
                }
                earlier.add(at);
            }
            return earlier.size() % 2 == 0;
        } catch (DateTimeParseException notATime) {
            return false;
        }
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
