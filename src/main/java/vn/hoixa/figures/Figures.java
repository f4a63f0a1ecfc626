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

/** What was counted of a period: sums, shares and ranks, with no citizen in them. */
public record Figures(Period period, Asking asking, Waiting waiting, Knowing knowing, Safety safety) {
    /** Something and how often it was there. */
    public record Counted(String name, int number) {}

    /**
     * Messages and what they came to.
     *
     * @param people who wrote, each once
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
         * Answered at once among what needed an answer of the office: answered, or sent to an officer. In percent, rounded
         * down; empty when nothing did.
         */
        public OptionalInt atOnce() {
            return percent(of(TurnOutcome.ANSWERED), of(TurnOutcome.ANSWERED) + of(TurnOutcome.WAITING));
        }
    }

    /** A part of the period, which begins on a day. */
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
     * How long people waited.
     *
     * @param median half of them waited no longer
     * @param ninetieth nine of ten waited no longer
     */
    public record Wait(int number, Optional<Duration> median, Optional<Duration> ninetieth) {}

    /** The questions of one desk. */
    public record Desk(String name, int opened, int settled, Wait waited) {}

    /** What the office knows, and how well it holds. */
    public record Knowing(Drafts drafts, Corrections corrections, Votes votes, List<Gap> gaps) {
        public Knowing {
            gaps = List.copyOf(gaps);
        }
    }

    /** Machine drafts that became replies, and those that went out as they were. */
    public record Drafts(int used, int unchanged) {
        public OptionalInt share() {
            return percent(unchanged, used);
        }
    }

    /** Corrections sent and to how many people; waived where a change told nobody anything wrong. */
    public record Corrections(int sent, int people, int waived) {}

    /** What citizens thought of replies, and how many of the complaints led to a mend. */
    public record Votes(int useful, int notUseful, int mended) {}

    /**
     * A matter that is asked for and that no knowledge answers today.
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
     * How far a warning got.
     *
     * @param kind in words: "Cảnh báo", "Đính chính", "Thu hồi"
     * @param sent to how many it was delivered
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
     * @param forms by what gave them away; one report counts in each of its forms
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
