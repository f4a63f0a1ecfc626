package vn.hoixa.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.HoiXaTest;
import vn.hoixa.WithKnowledge;
import vn.hoixa.conversation.Conversations;
import vn.hoixa.conversation.Inbound;
import vn.hoixa.delivery.Addresses;
import vn.hoixa.delivery.Arrived;
import vn.hoixa.delivery.BroadcastId;
import vn.hoixa.delivery.Broadcasts;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.delivery.ChannelUser;
import vn.hoixa.delivery.Channels;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.delivery.Urgency;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.Questions;
import vn.hoixa.review.Approvals.Wording;
import vn.hoixa.review.Audience;
import vn.hoixa.review.OptionId;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.KnowledgeStore;
import vn.hoixa.revision.Slot;
import vn.hoixa.turn.Received;

/** A fee changes after people were told the old one: exactly they are told, once, by one approval. */
@HoiXaTest
@WithKnowledge
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(120)
class CorrectionsTest {
    private static final ProcedureCode COPIES = new ProcedureCode("2.000815");
    /** What so many were told is what was told most, and what other tests look at. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final Slot SUBJECT = new Slot(ItemType.PROCEDURE, COPIES.value());

    @Autowired
    Conversations conversations;

    @Autowired
    Questions questions;

    @Autowired
    Corrections corrections;

    @Autowired
    Addresses addresses;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Broadcasts broadcasts;

    @Autowired
    Channels channels;

    @Autowired
    KnowledgeStore knowledge;

    @Autowired
    Imports imports;

    @Autowired
    Knowledge published;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path directory;

    Officer editor;
    Officer leader;
    Officer other;
    int number;
    int price = 2_000;

    @BeforeEach
    void aCommuneWithItsKnowledge() throws IOException {
        if (number == 0) {
            editor = anOfficer(Role.KNOWLEDGE);
            leader = anOfficer(Role.LEADER);
            other = anOfficer(Role.LEADER);
        }
        theFeeBecomes(price + 1);
        corrections
                .find(SUBJECT)
                .ifPresent(left -> corrections.waive(
                        SUBJECT, leader, left.mark(), allOf(left).parts(), "Việc của phép thử trước"));
        theFeeBecomes(price + 1);
    }

    @Test
    void whoeverWasToldTheOldFeeIsToldTheNewOneOnce() throws IOException {
        var begun = Instant.now();
        var one = aCitizen();
        var another = aCitizen();
        var untouched = aCitizen();
        asksFee(one);
        asksFee(one);
        asksFee(another);
        untouched.chooses(OptionId.facet(COPIES, Facet.PLACE));
        int old = price;

        theFeeBecomes(price + 1);

        var affected = corrections.find(SUBJECT).orElseThrow();
        var change = affected.change("fee").orElseThrow();
        assertThat(affected.changes()).extracting(Affected.Change::part).containsExactly("fee");
        assertThat(change.tellings().getFirst().told()).contains(dong(old));
        assertThat(change.now().orElseThrow()).contains(dong(price)).doesNotContain(dong(old));
        var lately = new Selection(Set.of("fee"), begun, Set.of());
        assertThat(corrections.reach(affected, lately)).isEqualTo(new Corrections.Reach(2, Map.of(ChannelName.WEB, 2)));

        var proposed = corrections.proposal(affected, Set.of("fee"));
        var sent =
                corrections.send(SUBJECT, leader, new Corrections.Order(affected.mark(), lately, Wording.of(proposed)));

        assertThat(sent)
                .asInstanceOf(type(Correcting.Sent.class))
                .satisfies(done -> assertThat(done.people()).isEqualTo(2));
        assertThat(one.arrived(1))
                .singleElement()
                .satisfies(text -> assertThat(text.text().body())
                        .contains("Đính chính", dong(price), leader.title())
                        .doesNotContain(leader.name()));
        assertThat(another.arrived(1)).hasSize(1);
        assertThat(untouched.arrived(0)).isEmpty();
        assertThat(corrections
                        .find(SUBJECT)
                        .map(again -> corrections.reach(again, lately).people()))
                .contains(0);
    }

    @Test
    @Order(LAST)
    void manyAreToldByABroadcastThatMayBeHeldAndWhoseUnsentPartStillHasToBeTold() throws IOException {
        nothingLeaves(() -> {
            var lately = manyWereToldTheOldFee();
            var sent = corrections.send(SUBJECT, leader, order(lately));

            assertThat(sent)
                    .asInstanceOf(type(Correcting.Sent.class))
                    .satisfies(done -> assertThat(done.isToMany()).isTrue());
            var affected = corrections.find(SUBJECT).orElseThrow();
            var broadcast = new BroadcastId(affected.decisions().getFirst().id());
            assertThat(progress(affected, 0).number(Broadcasts.Fate.WAITING)).isEqualTo(21);
            assertThat(corrections.reach(affected, lately).people()).isZero();
            assertThat(broadcasts.latest(50))
                    .filteredOn(each -> each.id().equals(broadcast))
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.urgency()).isEqualTo(Urgency.ORDINARY);
                        assertThat(each.beginning()).contains("Đính chính", "bản sao");
                    });

            broadcasts.cancel(broadcast, Actor.of(leader), "Gửi nhầm");

            assertThat(corrections.reach(affected, lately).people()).isEqualTo(21);
        });
    }

    @Test
    @Order(LAST)
    void aCorrectionThatWaitsIsGivenUpForTheOneThatCorrectsIt() throws IOException {
        nothingLeaves(() -> {
            var lately = manyWereToldTheOldFee();
            corrections.send(SUBJECT, leader, order(lately));
            theFeeBecomes(price + 1);
            corrections.send(SUBJECT, leader, order(lately));

            var affected = corrections.find(SUBJECT).orElseThrow();
            assertThat(progress(affected, 0).number(Broadcasts.Fate.WAITING)).isEqualTo(21);
            assertThat(progress(affected, 1).state()).isEqualTo(Broadcasts.State.CANCELLED);
            assertThat(progress(affected, 1).number(Broadcasts.Fate.WAITING)).isZero();
        });
    }

    private Selection manyWereToldTheOldFee() throws IOException {
        var begun = Instant.now();
        for (int citizen = 0; citizen < 21; citizen++) {
            asksFee(aCitizen());
        }
        theFeeBecomes(price + 1);
        return new Selection(Set.of("fee"), begun, Set.of());
    }

    private Corrections.Order order(Selection selection) {
        var affected = corrections.find(SUBJECT).orElseThrow();
        return new Corrections.Order(
                affected.mark(), selection, Wording.of(corrections.proposal(affected, selection.parts())));
    }

    private Broadcasts.Progress progress(Affected affected, int decision) {
        return corrections.progress(affected.decisions().get(decision)).orElseThrow();
    }

    private interface Act {
        void run() throws IOException;
    }

    private void nothingLeaves(Act act) throws IOException {
        channels.pause(ChannelName.WEB, Actor.of(leader), "Phép thử");
        try {
            act.run();
        } finally {
            channels.resume(ChannelName.WEB, Actor.of(leader), "Phép thử");
        }
    }

    @Test
    void ofTwoOfficersWhoSendAtOnceTheSecondIsTold() throws Exception {
        var citizen = aCitizen();
        asksFee(citizen);
        theFeeBecomes(price + 1);
        var order = order(corrections.find(SUBJECT).orElseThrow());

        var decided =
                atOnce(() -> corrections.send(SUBJECT, leader, order), () -> corrections.send(SUBJECT, other, order));

        assertThat(decided).filteredOn(Correcting.Sent.class::isInstance).hasSize(1);
        assertThat(decided)
                .filteredOn(Correcting.AlreadyDecided.class::isInstance)
                .singleElement()
                .satisfies(late ->
                        assertThat(((Correcting.AlreadyDecided) late).people()).isPositive());
        assertThat(citizen.arrived(1)).hasSize(1);
    }

    @Test
    void aFurtherChangeIsToldToThemAgain() throws IOException {
        var citizen = aCitizen();
        asksFee(citizen);
        theFeeBecomes(price + 1);
        var first = corrections.find(SUBJECT).orElseThrow();
        corrections.send(SUBJECT, leader, order(first));
        var stale = order(corrections.find(SUBJECT).orElseThrow());

        theFeeBecomes(price + 1);

        assertThat(corrections.send(SUBJECT, leader, stale)).isInstanceOf(Correcting.ChangedSince.class);
        var second = corrections.find(SUBJECT).orElseThrow();
        assertThat(corrections.send(SUBJECT, leader, order(second))).isInstanceOf(Correcting.Sent.class);
        assertThat(citizen.arrived(2))
                .hasSize(2)
                .last()
                .satisfies(text -> assertThat(text.text().body()).contains(dong(price)));
    }

    @Test
    void whoWasToldLongAgoCanBeLeftOut() throws IOException {
        asksFee(aCitizen());
        var since = Instant.now();
        asksFee(aCitizen());
        asksFee(aCitizen());
        theFeeBecomes(price + 1);
        var affected = corrections.find(SUBJECT).orElseThrow();

        assertThat(corrections
                        .reach(affected, new Selection(Set.of("fee"), since, Set.of()))
                        .people())
                .isEqualTo(2);
    }

    @Test
    void itCanBeDecidedWithAReasonThatNobodyHasToBeTold() throws IOException {
        asksFee(aCitizen());
        theFeeBecomes(price + 1);
        var affected = corrections.find(SUBJECT).orElseThrow();

        assertThat(corrections.waive(SUBJECT, leader, affected.mark(), Set.of("fee"), " "))
                .isInstanceOf(Correcting.Incomplete.class);
        assertThat(corrections.waive(SUBJECT, editor, affected.mark(), Set.of("fee"), "Chỉ sửa cách viết"))
                .isInstanceOf(Correcting.NotAllowed.class);
        assertThat(corrections.waive(SUBJECT, leader, affected.mark(), Set.of("fee"), "Chỉ sửa cách viết"))
                .isInstanceOf(Correcting.Waived.class);

        assertThat(corrections.find(SUBJECT).orElseThrow().changes()).isEmpty();
        theFeeBecomes(price + 1);
        assertThat(corrections.find(SUBJECT).orElseThrow().changes()).isNotEmpty();
    }

    @Test
    void anOfficersAnswerThatHoldsTheOldWordsIsListedAndAPrivateOneIsNotChased() throws IOException {
        var asker = aCitizen();
        var open = answered(asker, Audience.OPEN);
        var secret = answered(aCitizen(), Audience.PRIVATE);

        theFeeBecomes(price + 1);
        asksFee(aCitizen());
        var affected = corrections.find(SUBJECT).orElseThrow();

        assertThat(affected.approved())
                .filteredOn(resting -> resting.answer().question().equals(open))
                .singleElement()
                .satisfies(resting -> {
                    assertThat(resting.quotes()).containsExactly("Phí, lệ phí");
                    assertThat(resting.answer().isPrivate()).isFalse();
                });
        assertThat(affected.approved())
                .filteredOn(resting -> resting.answer().question().equals(secret))
                .singleElement()
                .satisfies(resting -> assertThat(resting.answer().isPrivate()).isTrue());
        var texts = affected.approved().stream()
                .filter(resting -> !resting.answer().isPrivate())
                .map(resting -> resting.answer().text())
                .collect(java.util.stream.Collectors.toSet());
        corrections.send(
                SUBJECT,
                leader,
                new Corrections.Order(
                        affected.mark(),
                        new Selection(Set.of("fee"), Instant.EPOCH, texts),
                        Wording.of("Phí chứng thực bản sao đã thay đổi.")));
        assertThat(asker.arrived(2).getLast().text().body()).contains("Đính chính");
    }

    @Test
    void theTextThatWasCorrectedKnowsByWhich() throws IOException {
        var citizen = aCitizen();
        var told = asksFee(citizen);
        theFeeBecomes(price + 1);
        corrections.send(SUBJECT, leader, order(corrections.find(SUBJECT).orElseThrow()));

        var by = corrections.of(told.text().id()).orElseThrow().by();

        assertThat(citizen.arrived(1).getFirst().text().id()).isEqualTo(by);
    }

    @Test
    void personalDataInACorrectionStopsIt() throws IOException {
        asksFee(aCitizen());
        theFeeBecomes(price + 1);
        var affected = corrections.find(SUBJECT).orElseThrow();

        var sent = corrections.send(
                SUBJECT,
                leader,
                new Corrections.Order(affected.mark(), allOf(affected), Wording.of("Gọi 0912 345 678 để hỏi.")));

        assertThat(sent).isInstanceOf(Correcting.PersonalData.class);
        assertThat(corrections.find(SUBJECT).orElseThrow().decisions()).isEqualTo(affected.decisions());
    }

    private Received asksFee(Citizen citizen) {
        return await(() -> Optional.of(citizen.chooses(OptionId.facet(COPIES, Facet.FEE)))
                .filter(received -> received.text().body().contains(dong(price))));
    }

    private UUID answered(Citizen asker, Audience audience) {
        asker.chooses(OptionId.OFFICER);
        var ticket = asker.asks("chứng thực bản sao ở xã hết bao nhiêu vậy cán bộ")
                .ticket()
                .orElseThrow();
        var question = jdbc.sql("SELECT id FROM question WHERE ticket = ?")
                .param(ticket.digits())
                .query(UUID.class)
                .single();
        var fee = published
                .snapshot()
                .procedure(COPIES)
                .flatMap(procedure -> procedure.facet(Facet.FEE, LocalDate.now()))
                .orElseThrow();
        questions.approve(question, leader, Wording.of("Chào ông/bà. " + fee.text()), Set.of(), audience);
        return question;
    }

    private Corrections.Order order(Affected affected) {
        var parts = allOf(affected).parts();
        return new Corrections.Order(
                affected.mark(), allOf(affected), Wording.of(corrections.proposal(affected, parts)));
    }

    private static Selection allOf(Affected affected) {
        return new Selection(
                affected.changes().stream().map(Affected.Change::part).collect(java.util.stream.Collectors.toSet()),
                Instant.EPOCH,
                Set.of());
    }

    /** Another fee in the knowledge base, imported and published. */
    private void theFeeBecomes(int next) throws IOException {
        price = next;
        var file = directory.resolve("procedures/chung-thuc/2.000815-sao-y.yaml");
        Files.createDirectories(file.getParent());
        try (var files = Files.walk(Path.of("knowledge-base/procedures"))) {
            var original = files.filter(path -> path.getFileName().toString().startsWith(COPIES.value()))
                    .findFirst()
                    .orElseThrow();
            Files.writeString(
                    file, Files.readString(original).replace("2.000 đồng một trang", dong(price) + " một trang"));
        }
        imports.from(directory, (_, _) -> {});
        knowledge.publish(editor, Set.of(COPIES.value()));
        await(() -> published
                .snapshot()
                .procedure(COPIES)
                .flatMap(procedure -> procedure.facet(Facet.FEE, LocalDate.now()))
                .filter(fee -> fee.text().contains(dong(price))));
    }

    private static String dong(int amount) {
        return "%d.%03d đồng".formatted(amount / 1000, amount % 1000);
    }

    private Officer anOfficer(Role... roles) {
        number++;
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("thu" + number, person, Set.of(roles), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }

    private Citizen aCitizen() {
        return new Citizen(UUID.randomUUID());
    }

    private static <T> T await(Supplier<Optional<T>> wanted) {
        var deadline = Instant.now().plusSeconds(20);
        while (true) {
            var found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("it did not come within 20 seconds");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
    }

    @SafeVarargs
    private static <T> List<T> atOnce(Callable<? extends T>... acts) throws Exception {
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
    private final class Citizen {
        private final UUID conversation;

        Citizen(UUID conversation) {
            this.conversation = conversation;
        }

        ChannelUser user() {
            return ChannelUser.web(conversation);
        }

        UUID address() {
            return addresses.find(user()).orElseThrow().value();
        }

        Received asks(String text) {
            return conversations.receive(Inbound.typed(user(), Optional.empty(), text));
        }

        Received chooses(OptionId option) {
            return conversations.receive(Inbound.chosen(user(), Optional.empty(), option));
        }

        List<Arrived> arrived(int atLeast) {
            return await(
                    () -> Optional.of(deliveries.arrived(addresses.find(user()).orElseThrow(), 0, 100))
                            .filter(texts -> texts.size() >= atLeast));
        }
    }
}
