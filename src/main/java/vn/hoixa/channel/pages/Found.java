package vn.hoixa.channel.pages;

import java.util.List;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.LifeEvent;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Topic;

/** Something a search found, as a line of the list says it. */
sealed interface Found {
    String title();

    /** A procedure: a way to its leaflet. */
    record ToProcedure(String title, String code, String handler) implements Found {
        static ToProcedure of(Procedure procedure) {
            return new ToProcedure(
                    procedure.shortName().text(),
                    procedure.code().value(),
                    procedure.handler().map(handler -> handler.name().text()).orElse(""));
        }
    }

    /** What to do, in which order, when something happens. */
    record ToEvent(String title, String key, int steps) implements Found {
        /** "Sinh con" of "Sinh con: các việc cần làm", for a list whose heading says the rest. */
        public String brief() {
            return title.split(":", 2)[0];
        }

        static ToEvent of(LifeEvent event) {
            return new ToEvent(event.title().text(), event.key(), event.order().size());
        }
    }

    /** A question that is answered here and now. */
    record Answered(String title, List<LetterBlock> lines) implements Found {
        static Answered of(CommonAnswer answer) {
            return new Answered(
                    answer.title().text(), LetterBlock.of(answer.answer().text()));
        }
    }

    /** A matter of others: who handles it and how to reach them. */
    record Elsewhere(String title, String handler, String contact) implements Found {
        static Elsewhere of(Topic topic) {
            return new Elsewhere(
                    topic.topic().text(),
                    topic.handler().text(),
                    topic.contact().text());
        }
    }

    /** Which of the four it is, for the template. */
    default String kind() {
        return switch (this) {
            case ToProcedure _ -> "procedure";
            case ToEvent _ -> "event";
            case Answered _ -> "answer";
            case Elsewhere _ -> "elsewhere";
        };
    }
}
