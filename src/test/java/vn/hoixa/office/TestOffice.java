package vn.hoixa.office;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.Accounts.Opening;
import vn.hoixa.office.Accounts.Result;

/** An office with its people, for the stories of tests: {@code office.anOfficer(Role.LEADER)}. */
public final class TestOffice {
    /** Days on which every assignment made here is in force. */
    public static final Assignment.Term TERM =
            new Assignment.Term(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

    private final AtomicInteger number = new AtomicInteger();
    private final Officers officers;
    private final Accounts accounts;
    private final SignIns signIns;
    private final OwnPasswords ownPasswords;
    private final Audit audit;
    private final Settings settings;

    private TestOffice(DataSource source, Clock clock) {
        var jdbc = JdbcClient.create(source);
        TransactionOperations transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        var passwords = CheapPasswords.made();
        var rows = new OfficerRows(jdbc, clock);
        audit = new Audit(jdbc, clock);
        officers = new Officers(jdbc);
        accounts = new Accounts(rows, officers, passwords, audit, transactions);
        signIns = new SignIns(rows, officers, passwords, audit, transactions);
        ownPasswords = new OwnPasswords(rows, signIns, passwords, audit, transactions);
        settings = new Settings(jdbc, transactions, audit, clock);
    }

    public static TestOffice on(TestDatabase database, Clock clock) {
        return new TestOffice(database.app(), clock);
    }

    /** The audit in a database, part of the transactions of its source. */
    public static Audit audit(DataSource source, Clock clock) {
        return new Audit(JdbcClient.create(source), clock);
    }

    /** An officer with these roles and no assignment, of an invented name. */
    public Officer anOfficer(Role... roles) {
        return opened(roles).officer();
    }

    /** A reviewer who is assigned a field of work. */
    public Officer aReviewerOf(String field) {
        var officer = anOfficer(Role.REVIEWER);
        assign(officer, Optional.empty(), field);
        return officers.find(officer.id()).orElseThrow();
    }

    /** Assigns a field for {@link #TERM}. */
    public void assign(Officer holder, Optional<Officer> standIn, String field) {
        var assignment = new Assignment(holder.id(), standIn.map(Officer::id), field, "12/QĐ-UBND", TERM);
        accounts.assign(assignment, new Actor.CommandLine());
    }

    /** A new account with its password. */
    public Result.WithPassword opened(Role... roles) {
        return opened("canbo" + number.incrementAndGet(), roles);
    }

    /** The same under a login of one's choice. */
    public Result.WithPassword opened(String login, Role... roles) {
        var person = new Officer.Person("Cán bộ Thử Nghiệm " + number, "Công chức " + number);
        var village = Set.of(roles).contains(Role.VILLAGE) ? Optional.of("Thôn Thử") : Optional.<String>empty();
        var result = accounts.open(new Opening(login, person, Set.of(roles), village), new Actor.CommandLine());
        return (Result.WithPassword) result;
    }

    public Officers officers() {
        return officers;
    }

    public Accounts accounts() {
        return accounts;
    }

    public SignIns signIns() {
        return signIns;
    }

    public OwnPasswords ownPasswords() {
        return ownPasswords;
    }

    public Audit audit() {
        return audit;
    }

    public Settings settings() {
        return settings;
    }

    public Promises promises() {
        return new Promises(aCalendar(), settings);
    }

    /** 2026 and 2027 from 7:30 to 11:30 and 13:30 to 17:00 on weekdays, off on 24 November 2026. */
    public static WorkingCalendar aCalendar() {
        return WorkingCalendar.read(List.of(year(2026, "[{date: 2026-11-24, name: Ngày Văn hóa}]"), year(2027, "[]")));
    }

    static ByteArrayResource year(int year, String holidays) {
        return yaml(year, """
            year: %d
            decision: [{number: 1/TB-THU, what: lịch để thử}]
            holidays: %s
            make_up_days: [{date: %d-12-05}]
            hours:
              mon: ["07:30-11:30", "13:30-17:00"]
              tue: ["07:30-11:30", "13:30-17:00"]
              wed: ["07:30-11:30", "13:30-17:00"]
              thu: ["07:30-11:30", "13:30-17:00"]
              fri: ["07:30-11:30", "13:30-17:00"]
              sat: []
              sun: []
            desks:
              police: {sat: ["07:30-11:30"]}
            """.formatted(year, holidays, year));
    }

    static ByteArrayResource yaml(int year, String text) {
        return new ByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), year + ".yaml");
    }
}
