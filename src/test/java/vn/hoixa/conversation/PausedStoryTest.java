package vn.hoixa.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.pause.Pauses;
import vn.hoixa.pause.Pausing;
import vn.hoixa.pause.Scope;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.turn.TurnOutcome;

/** What citizens get while automatic answering is paused. */
class PausedStoryTest extends LoopStory {
    private static final String BIRTH = "dang ky khai sinh can giay to gi";
    private static final String RESIDENCE = "dang ky tam tru can giay to gi";
    private static final ProcedureCode BIRTH_CODE = new ProcedureCode("1.001193");

    @Autowired
    Pauses pauses;

    @Autowired
    DataSource database;

    @AfterEach
    void answerAgain() {
        pauses.inForce().forEach(pause -> pauses.end(leader, pause.id(), "Hết phần thử."));
    }

    @Test
    void aPausedProcedureGoesToAnOfficerAndTheCitizenIsTold() {
        assertThat(pauses.begin(editor, new Scope.OfProcedure(BIRTH_CODE), "Nghi sai giấy tờ."))
                .isEqualTo(new Pausing.Done());

        var held = aCitizen().asks(BIRTH);

        assertThat(held.outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(held.ticket()).isPresent();
        assertThat(held.text().body()).contains("tạm dừng trả lời tự động");
        assertThat(questions
                        .open(question(held.ticket().orElseThrow()), leader)
                        .orElseThrow()
                        .candidates())
                .extracting(candidate -> candidate.code())
                .containsExactly(BIRTH_CODE);
        assertThat(aCitizen().asks(RESIDENCE).outcome()).isEqualTo(TurnOutcome.ANSWERED);
    }

    @Test
    void aPausedFieldHoldsItsProceduresAndNoOthers() {
        String field = published.snapshot().procedure(BIRTH_CODE).orElseThrow().field();
        pauses.begin(leader, new Scope.OfField(field), "Chờ biểu phí mới.");

        assertThat(aCitizen().asks(BIRTH).outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(aCitizen().asks(RESIDENCE).outcome()).isEqualTo(TurnOutcome.ANSWERED);
    }

    @Test
    void aPauseOfEverythingLeavesEmergenciesAndAButtonOfBeforeWaits() {
        var citizen = aCitizen();
        var answered = citizen.asks(BIRTH);
        pauses.begin(leader, new Scope.Everything(), "Kiểm tra lại toàn bộ.");

        assertThat(citizen.chooses(answered.text().options().getFirst().id()).outcome())
                .isEqualTo(TurnOutcome.WAITING);
        assertThat(aCitizen().asks("tỷ số bóng đá tối qua").outcome()).isEqualTo(TurnOutcome.WAITING);
        assertThat(aCitizen().asks("nhà hàng xóm đang cháy").outcome()).isEqualTo(TurnOutcome.EMERGENCY);
        assertThat(aCitizen().asks("cảm ơn").outcome()).isEqualTo(TurnOutcome.STANDING);
    }

    @Test
    void aPausedChannelHoldsItsOwnCitizens() {
        pauses.begin(leader, new Scope.OfChannel(ChannelName.ZALO), "Thử kênh.");
        assertThat(aCitizen().asks(BIRTH).outcome()).isEqualTo(TurnOutcome.ANSWERED);

        pauses.begin(leader, new Scope.OfChannel(ChannelName.WEB), "Thử kênh.");
        assertThat(aCitizen().asks(BIRTH).outcome()).isEqualTo(TurnOutcome.WAITING);
    }

    @Test
    void whatAnotherReplicaPausedIsHeldFromTheNextQuestionOn() {
        assertThat(aCitizen().asks(BIRTH).outcome()).isEqualTo(TurnOutcome.ANSWERED);

        asAnotherReplica()
                .sql("""
            INSERT INTO answer_pause (id, scope, target, begun_by, begun_at, begun_why)
            VALUES (?, 'everything', '', ?, now(), 'Dừng từ máy khác.')
            """)
                .params(UUID.randomUUID(), leader.id().value())
                .update();

        assertThat(aCitizen().asks(BIRTH).outcome()).isEqualTo(TurnOutcome.WAITING);
    }

    @Test
    void itTakesARoleAndAReasonAndIsAudited() {
        var everything = new Scope.Everything();
        assertThat(pauses.begin(reviewer, everything, "Thử.")).isInstanceOf(Pausing.Refused.class);
        assertThat(pauses.begin(leader, everything, "  ")).isInstanceOf(Pausing.Refused.class);
        assertThat(pauses.begin(leader, everything, "Kiểm tra.")).isEqualTo(new Pausing.Done());
        assertThat(pauses.begin(editor, everything, "Lần nữa.")).isInstanceOf(Pausing.Refused.class);

        var pause = pauses.inForce().getFirst();
        assertThat(pauses.end(editor, pause.id(), "")).isInstanceOf(Pausing.Refused.class);
        assertThat(pauses.end(editor, pause.id(), "Đã sửa.")).isEqualTo(new Pausing.Done());
        assertThat(pauses.end(editor, pause.id(), "Lần nữa.")).isInstanceOf(Pausing.Refused.class);
        assertThat(audit.of(new AuditEntry.Subject("answer_pause", pause.id().toString())))
                .extracting(recorded -> recorded.entry().act())
                .containsExactly("answering.pause", "answering.resume");
    }

    /** A connection that the running application does not know of. */
    private JdbcClient asAnotherReplica() {
        try (var known = database.getConnection()) {
            var url = known.getMetaData().getURL();
            var pool = database.unwrap(com.zaxxer.hikari.HikariDataSource.class);
            return JdbcClient.create(new DriverManagerDataSource(url, pool.getUsername(), pool.getPassword()));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
