package vn.hoixa.rights;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.erasure.Erasure;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.review.Clearance;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Slot;
import vn.hoixa.review.StandingReply;
import vn.hoixa.subscription.Subscriptions;

/** Carries out granted requests and tells the person, in the caller's transaction. */
@Component
class Fulfilment {
    private final Erasure erasure;
    private final Subscriptions subscriptions;
    private final News news;
    private final Clock clock;

    Fulfilment(Erasure erasure, Subscriptions subscriptions, News news, Clock clock) {
        this.erasure = erasure;
        this.subscriptions = subscriptions;
        this.news = news;
        this.clock = clock;
    }

    /**
     * After an erasure nothing is sent, since the address is erased too.
     *
     * @param note what the officer says was done, masked; not empty for a correction
     */
    void grant(DataRequest request, AddressId person, Officer by, String note) {
        switch (request.kind()) {
            case VIEW -> news.tell(person, StandingReply.DATA_DONE, request);
            case CORRECT -> {
                erasure.noteCorrection(person, by.id(), corrected(request, note), clock.instant());
                news.tell(person, StandingReply.DATA_DONE, request);
            }
            case WITHDRAW -> {
                withdraw(person);
                news.tell(person, StandingReply.DATA_DONE, request);
            }
            case ERASE -> erasure.erase(person);
        }
    }

    private static String corrected(DataRequest request, String note) {
        return "Yêu cầu số " + request.number() + ": " + request.words().value() + ". Đã sửa: " + note;
    }

    void refuse(DataRequest request, AddressId person) {
        news.tell(person, StandingReply.DATA_REFUSED, request);
    }

    /** Withdraws all consent: ends subscriptions to warnings and deletes callback numbers. */
    void withdraw(AddressId person) {
        subscriptions.end(person);
        erasure.forgetContactNumbers(person);
    }

    /** Sends the person the standing texts about a request. */
    @Component
    static class News {
        private final Clearance clearance;
        private final Knowledge knowledge;
        private final ClearedTexts texts;
        private final Deliveries deliveries;
        private final Clock clock;

        News(Clearance clearance, Knowledge knowledge, ClearedTexts texts, Deliveries deliveries, Clock clock) {
            this.clearance = clearance;
            this.knowledge = knowledge;
            this.texts = texts;
            this.deliveries = deliveries;
            this.clock = clock;
        }

        void tell(AddressId person, StandingReply reply, DataRequest request) {
            var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
            var text = clearance
                    .announce(knowledge.snapshot().commune())
                    .say(reply, Slot.request(request.number(), today))
                    .clear();
            deliveries.enqueue(person, texts.store(text));
        }
    }
}
