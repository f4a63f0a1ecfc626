package vn.hoixa.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.privacy.MaskedText;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.turn.TurnOutcome;

/** Statistics of a period: sums, shares and rankings, without data of any single citizen. */
public record Figures(Period period, Asking asking, Waiting waiting, Knowing knowing, Safety safety) {
    /** A name and how often it occurred. */
    public record Counted(String name, int number) {}

    /**
     * Messages and their outcomes.
     *
     * @param people distinct people who wrote
     * @param course the same over time
     */
    public record Asking(
            int people,
            Map<TurnOutcome, Integer> outcomes,
            Map<ChannelName, Integer> channels,
            List<Stretch> course,
            Topics topics) {
        public Asking {
            outcomes = Map.copyOf(outcomes);
            channels = Map.copyOf(channels);
            course = List.copyOf(course);
        }

        public int turns() {
            return outcomes.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int of(TurnOutcome outcome) {
            return outcomes.getOrDefault(outcome, 0);
        }

        /**
         * Share of messages answered at once among those answered or sent to an officer. In percent, rounded down;
         * empty when there were none.
         */
        public OptionalInt atOnce() {
            return percent(of(TurnOutcome.ANSWERED), of(TurnOutcome.ANSWERED) + of(TurnOutcome.WAITING));
        }
    }

    /** A part of the period, with the day on which it begins. */
    public record Stretch(String label, LocalDate from, int answered, int waiting, int other) {
        public int turns() {
            return answered + waiting + other;
        }
    }

    /** What was asked about, most asked first. */
    public record Topics(List<Counted> fields, List<Subject> procedures) {
        public Topics {
            fields = List.copyOf(fields);
            procedures = List.copyOf(procedures);
        }
    }

    /**
     * A procedure that was asked about.
     *
     * @param asked how often, whether it was answered or sent to an officer
     * @param people how many asked
     */
    public record Subject(ProcedureCode code, String name, String field, int asked, int people) {}

    /**
     * Questions that officers answered.
     *
     * @param opened in the period
     * @param settled of those that were opened, by whatever way
     * @param late of those that were opened, after the time promised or past it now
     * @param waited of those settled in the period, whenever they were opened
     * @param byCalendar whether waits are counted in working time; else by the clock, because a calendar is missing
     */
    public record Waiting(int opened, int settled, int late, Wait waited, List<Desk> desks, boolean byCalendar) {
        public Waiting {
            desks = List.copyOf(desks);
        }

        public int open() {
            return opened - settled;
        }
    }

    /**
     * Waiting times.
     *
     * @param median half of the people waited no longer
     * @param ninetieth nine of ten waited no longer
     */
    public record Wait(int number, Optional<Duration> median, Optional<Duration> ninetieth) {}

    /** The questions of one desk. */
    public record Desk(String name, int opened, int settled, Wait waited) {}

    /** The quality of the office's knowledge. */
    public record Knowing(Drafts drafts, Corrections corrections, Votes votes, List<Gap> gaps) {
        public Knowing {
            gaps = List.copyOf(gaps);
        }
    }

    /** Machine drafts that became replies, and those sent unchanged. */
    public record Drafts(int used, int unchanged) {
        public OptionalInt share() {
            return percent(unchanged, used);
        }
    }

    /** Corrections sent and their recipients; waived where a change had told nobody anything wrong. */
    public record Corrections(int sent, int people, int waived) {}

    /** Citizens' votes on replies, and how many complaints led to a correction. */
    public record Votes(int useful, int notUseful, int mended) {}

    /**
     * A subject that people ask about and no knowledge answers today.
     *
     * @param about the procedure it seems to be about; empty for none
     * @param words in which people asked, masked
     * @param next a question by which it can be closed
     */
    public record Gap(String about, int people, List<MaskedText> words, UUID next) {}

    /** Warnings sent and suspicious messages handed in. */
    public record Safety(List<Reach> warnings, Reports reports) {
        public Safety {
            warnings = List.copyOf(warnings);
        }

        /** How many times a warning arrived. */
        public int arrived() {
            return warnings.stream().mapToInt(Reach::sent).sum();
        }
    }

    /**
     * Reach of a warning.
     *
     * @param kind in words: "Cảnh báo", "Đính chính", "Thu hồi"
     * @param sent number of deliveries that arrived
     * @param unreached how many could not be reached
     * @param waiting how many it is still on the way to
     * @param households that village heads and neighbours say they told
     */
    public record Reach(
            Instant at,
            String kind,
            String severity,
            String title,
            boolean withAi,
            int sent,
            int unreached,
            int waiting,
            int households) {}

    /**
     * @param number how many were handed in
     * @param scams of those, in groups that the police judged to be a scam
     * @param forms by the features that identified them; one report counts in each of its forms
     * @param villages where the senders who subscribed to warnings live
     */
    public record Reports(int number, int scams, List<Counted> forms, List<Counted> villages) {
        public Reports {
            forms = List.copyOf(forms);
            villages = List.copyOf(villages);
        }
    }

    private static OptionalInt percent(int part, int whole) {
        return whole == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * part / whole));
    }
}
