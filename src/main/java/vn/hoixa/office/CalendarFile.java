package vn.hoixa.office;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.hoixa.office.WorkingYear.Hours;

/** The layout of {@code knowledge-base/calendar/<year>.yaml}, read strictly: a key it does not know is an error. */
record CalendarFile(
        @JsonProperty(required = true) int year,
        @JsonProperty(required = true) List<Decision> decision,
        @JsonProperty(required = true) List<Day> holidays,
        @Nullable List<Day> make_up_days,
        @JsonProperty(required = true) Map<String, List<String>> hours,
        @Nullable Map<String, Map<String, List<String>>> desks) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "mon", DayOfWeek.MONDAY,
            "tue", DayOfWeek.TUESDAY,
            "wed", DayOfWeek.WEDNESDAY,
            "thu", DayOfWeek.THURSDAY,
            "fri", DayOfWeek.FRIDAY,
            "sat", DayOfWeek.SATURDAY,
            "sun", DayOfWeek.SUNDAY);

    /** The decision that sets the days off, with its number. */
    record Decision(
            @JsonProperty(required = true) String number,
            @JsonProperty(required = true) String what) {}

    /** A day with its name, if it has one. */
    record Day(
            @JsonProperty(required = true) LocalDate date,
            @Nullable String name) {}

    /**
     * Reads one file.
     *
     * @param name of the file, for the message of an error
     * @throws IllegalArgumentException when it is not a calendar, naming the file and the reason
     */
    static WorkingYear read(String name, InputStream file) throws IOException {
        try {
            return YAML.readValue(file, CalendarFile.class).toYear();
        } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }

    private WorkingYear toYear() {
        if (decision.isEmpty()) {
            throw new IllegalArgumentException("a calendar names the decision it follows");
        }
        return new WorkingYear(
                year,
                holidays.stream().map(Day::date).collect(Collectors.toSet()),
                Optional.ofNullable(make_up_days).orElse(List.of()).stream()
                        .map(Day::date)
                        .collect(Collectors.toSet()),
                week(hours),
                Optional.ofNullable(desks).orElse(Map.of()).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, desk -> week(desk.getValue()))));
    }

    private static Map<DayOfWeek, List<Hours>> week(Map<String, List<String>> hours) {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        hours.forEach((day, stretches) -> {
            var weekday = Optional.ofNullable(WEEKDAYS.get(day))
                    .orElseThrow(() -> new IllegalArgumentException("weekdays are mon..sun, not " + day));
            week.put(weekday, stretches.stream().map(Hours::of).toList());
        });
        return week;
    }
}
