package vn.hoixa.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.HoiXaTest;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.intake.Imports;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.OwnCommune;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Role;
import vn.hoixa.revision.KnowledgeStore;

@HoiXaTest
class ChannelDecisionsTest {
    private static final ChannelDecision.Paper PAPER =
            new ChannelDecision.Paper("12/QĐ-UBND", LocalDate.of(2026, 11, 20), "Chủ tịch UBND xã");

    @Autowired
    private ChannelDecisions decisions;

    @Autowired
    private DecisionRows rows;

    @Autowired
    private Audit audit;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private KnowledgeStore store;

    @Autowired
    private Imports imports;

    @Autowired
    private Knowledge knowledge;

    private Officer admin;

    @BeforeEach
    void nothingIsOpen() {
        admin = anOfficer(Role.ADMIN);
        decisions.all().stream()
                .filter(decision -> decision.revoked().isEmpty())
                .forEach(decision -> decisions.revoke(admin, decision, "Dọn để thử"));
    }

    @Test
    void aChannelIsOpenWhileItsDecisionIsInForce() {
        assertThat(decisions.isOpen(ChannelName.WEB)).isTrue();
        assertThat(decisions.isOpen(ChannelName.ZALO)).isFalse();

        assertThat(decisions.open(admin, ChannelName.ZALO, PAPER)).isInstanceOf(Deciding.Done.class);
        assertThat(decisions.isOpen(ChannelName.ZALO)).isTrue();
        assertThat(decisions.isOpen(ChannelName.TELEGRAM)).isFalse();
        assertThat(decisions.open(admin, ChannelName.ZALO, PAPER)).isInstanceOf(Deciding.Refused.class);

        var recorded = decisions.all().getFirst();
        assertThat(decisions.revoke(admin, recorded, " ")).isInstanceOf(Deciding.Refused.class);
        assertThat(decisions.revoke(admin, recorded, "Đổi nhà cung cấp")).isInstanceOf(Deciding.Done.class);
        assertThat(decisions.isOpen(ChannelName.ZALO)).isFalse();
        assertThat(decisions.revoke(admin, recorded, "Lần nữa")).isInstanceOf(Deciding.Refused.class);
        assertThat(audit.of(new AuditEntry.Subject("channel", "ZALO")))
                .extracting(recordedAct -> recordedAct.entry().act())
                .endsWith("channel.open", "channel.close");
    }

    @Test
    void onlyAnAdministratorDecides() {
        var leader = anOfficer(Role.LEADER);

        assertThat(decisions.open(leader, ChannelName.ZALO, PAPER)).isInstanceOf(Deciding.Refused.class);
        decisions.open(admin, ChannelName.ZALO, PAPER);
        assertThat(decisions.revoke(leader, decisions.all().getFirst(), "Không đồng ý"))
                .isInstanceOf(Deciding.Refused.class);
        assertThat(decisions.isOpen(ChannelName.ZALO)).isTrue();
    }

    @Test
    void aDecisionNamesNumberDayAndSigner() {
        var tomorrow = LocalDate.now().plusDays(2);

        assertThat(decisions.open(admin, ChannelName.ZALO, new ChannelDecision.Paper(" ", PAPER.date(), "A")))
                .isInstanceOf(Deciding.Refused.class);
        assertThat(decisions.open(admin, ChannelName.ZALO, new ChannelDecision.Paper("1/QĐ", PAPER.date(), "")))
                .isInstanceOf(Deciding.Refused.class);
        assertThat(decisions.open(admin, ChannelName.ZALO, new ChannelDecision.Paper("1/QĐ", tomorrow, "A")))
                .isInstanceOf(Deciding.Refused.class);
        assertThat(decisions.isOpen(ChannelName.ZALO)).isFalse();
    }

    @Test
    void aDemonstrationOpensNothing() {
        decisions.open(admin, ChannelName.ZALO, PAPER);
        var demonstration = decisions(new Readiness(true, knowledge));

        assertThat(demonstration.isOpen(ChannelName.ZALO)).isFalse();
        assertThat(demonstration.open(admin, ChannelName.TELEGRAM, PAPER)).isInstanceOf(Deciding.Refused.class);
        assertThat(demonstration.isOpen(ChannelName.WEB)).isTrue();
    }

    @Test
    void noChannelOpensWhileCitizensWouldBeToldTheSamplesTelephones() {
        imports.ofBase(_ -> {});
        store.publish(anOfficer(Role.KNOWLEDGE), Set.of());

        assertThat(decisions.open(admin, ChannelName.ZALO, PAPER))
                .isInstanceOfSatisfying(
                        Deciding.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("tệp commune.yaml, mục sample, phones.center")
                                .contains("/console/thong-tin-xa"));
        assertThat(decisions.isOpen(ChannelName.ZALO)).isFalse();

        OwnCommune.importInto(imports);
        store.publish(anOfficer(Role.KNOWLEDGE), Set.of());

        assertThat(decisions.open(admin, ChannelName.ZALO, PAPER)).isInstanceOf(Deciding.Done.class);
    }

    private ChannelDecisions decisions(Readiness readiness) {
        return new ChannelDecisions(rows, audit, new TransactionTemplate(transactions), Clock.systemUTC(), readiness);
    }

    private Officer anOfficer(Role role) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Công chức thử " + number);
        var opening = new Accounts.Opening("thu" + number, person, Set.of(role), Optional.empty());
        return ((Accounts.Result.WithPassword) accounts.open(opening, new Actor.CommandLine())).officer();
    }
}
