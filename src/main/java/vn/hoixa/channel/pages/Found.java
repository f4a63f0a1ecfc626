package vn.hoixa.channel.pages;

import java.util.List;
import vn.hoixa.knowledge.CommonAnswer;
import vn.hoixa.knowledge.LifeEvent;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.knowledge.Topic;

/** A search result, as a line of the list. */
sealed interface Found {
    String title();

    /** A procedure, with a link to its leaflet. */
    record ToProcedure(String title, String code, String handler) implements Found {
        static ToProcedure of(Procedure procedure) {
            return new ToProcedure(
                    procedure.shortName().text(),
                    procedure.code().value(),
                    procedure.handler().map(handler -> handler.name().text()).orElse(""));
        }
    }

    /** A life event, with a link to its page. */
    record ToEvent(String title, String key, int steps) implements Found {
        /** "Sinh con" from "Sinh con: các việc cần làm", for a list whose heading says the rest. */
        public String brief() {
            return title.split(":", 2)[0];
        }

        static ToEvent of(LifeEvent event) {
            return new ToEvent(event.title().text(), event.key(), event.order().size());
        }
    }

    /** A common answer, shown in the list. */
    record Answered(String title, List<LetterBlock> lines) implements Found {
        static Answered of(CommonAnswer answer) {
            return new Answered(
                    answer.title().text(), LetterBlock.of(answer.answer().text()));
        }
    }

    /** A matter of another authority: who handles it and how to reach them. */
    record Elsewhere(String title, String handler, String contact) implements Found {
        static Elsewhere of(Topic topic) {
            return new Elsewhere(
                    topic.topic().text(),
                    topic.handler().text(),
                    topic.contact().text());
        }
    }

    /** The id of its type, for the template. */
    default String kind() {
        return switch (this) {
            case ToProcedure _ -> "procedure";
            case ToEvent _ -> "event";
            case Answered _ -> "answer";
            case Elsewhere _ -> "elsewhere";
        };
    }
}
