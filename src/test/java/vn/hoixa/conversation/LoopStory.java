package vn.hoixa.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.RunningHoiXa;
import vn.hoixa.WithKnowledge;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.Arrived;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Assignment;
import vn.hoixa.office.Audit;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.office.Role;
import vn.hoixa.question.Acted;
import vn.hoixa.question.Questions;
import vn.hoixa.question.Tickets;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.Ticket;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.turn.History;
import vn.hoixa.turn.Received;

/** An office with its knowledge, and citizens who write to it: what the stories of the loop have in common. */
@RunningHoiXa
@WithKnowledge(WithKnowledge.WHOLE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
public abstract class LoopStory {
    @Autowired
    protected Conversations conversations;

    @Autowired
    protected Questions questions;

    @Autowired
    protected Addresses addresses;

    @Autowired
    protected Deliveries deliveries;

    @Autowired
    protected KnowledgeStore knowledge;

    @Autowired
    protected Knowledge published;

    @Autowired
    protected Accounts accounts;

    @Autowired
    protected Officers officers;

    @Autowired
    protected Audit audit;

    @Autowired
    Standby standby;

    @Autowired
    protected Tickets tickets;

    @Autowired
    protected History history;

    @Autowired
    protected JdbcClient jdbc;

    protected Officer reviewer;
    protected Officer colleague;
    protected Officer leader;
    protected Officer editor;
    protected Officer police;

    @BeforeAll
    void anOfficeWithItsKnowledge() {
        editor = anOfficer(Role.KNOWLEDGE);
        leader = anOfficer(Role.LEADER);
        police = anOfficer(Role.POLICE);
        reviewer = aReceptionist();
        colleague = aReceptionist();
        await(() -> published.snapshot().commune());
        standby.refresh();
    }

    protected Acted approve(UUID question, Officer by, String words) {
        return questions.approve(question, by, Wording.of(words), Set.of(), Audience.OPEN);
    }

    protected UUID question(Ticket ticket) {
        return jdbc.sql("SELECT id FROM question WHERE ticket = ?")
                .param(ticket.digits())
                .query(UUID.class)
                .single();
    }

    protected Officer anOfficer(Role... roles) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("thu" + number, person, Set.of(roles), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    protected Officer aReceptionist() {
        var officer = anOfficer(Role.REVIEWER);
        var term = new Assignment.Term(
                LocalDate.now().minusYears(1), LocalDate.now().plusYears(1));
        accounts.assign(
                new Assignment(officer.id(), Optional.empty(), Assignment.RECEPTION, "12/QĐ-UBND", term),
                new Actor.CommandLine());
        return officers.find(officer.id()).orElseThrow();
    }

    protected Citizen aCitizen() {
        return new Citizen(UUID.randomUUID());
    }

    protected static <T> T await(Supplier<Optional<T>> wanted) {
        var deadline = Instant.now().plusSeconds(60);
        while (true) {
            var found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it did not come within a minute");
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @SafeVarargs
    protected static <T> List<T> atOnce(Callable<? extends T>... acts) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<? extends T>>();
            for (var act : acts) {
                running.add(threads.submit(act));
            }
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(each.get());
            }
            return results;
        }
    }

    /** Somebody with the page open. */
    protected final class Citizen {
        private final UUID conversation;

        Citizen(UUID conversation) {
            this.conversation = conversation;
        }

        public ChannelUser user() {
            return ChannelUser.web(conversation);
        }

        public UUID address() {
            return addresses.find(user()).orElseThrow().value();
        }

        public Received asks(String text) {
            return conversations.receive(Inbound.typed(user(), Optional.empty(), text));
        }

        public Received asksAnOfficer(String text) {
            chooses(OptionId.OFFICER);
            return asks(text);
        }

        public Received sends(String id, String text) {
            return conversations.receive(Inbound.typed(user(), Optional.of(id), text));
        }

        public Received chooses(OptionId option) {
            return conversations.receive(Inbound.chosen(user(), Optional.empty(), option));
        }

        public List<Arrived> arrived(int atLeast) {
            return await(
                    () -> Optional.of(deliveries.arrived(addresses.find(user()).orElseThrow(), 0, 100))
                            .filter(texts -> texts.size() >= atLeast));
        }
    }
}
