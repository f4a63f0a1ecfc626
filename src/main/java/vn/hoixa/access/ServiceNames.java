package vn.hoixa.access;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Accounts;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Audit;
import vn.hoixa.office.AuditEntry;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;

/**
 * Maps names of the office's own sign-in service (OpenID Connect) to officers. An administrator enters the name; an
 * unknown name signs nobody in and creates no account.
 */
@Component
public class ServiceNames {
    private final JdbcClient jdbc;
    private final Officers officers;
    private final Accounts accounts;
    private final Audit audit;
    private final TransactionOperations transactions;

    ServiceNames(
            JdbcClient jdbc, Officers officers, Accounts accounts, Audit audit, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.accounts = accounts;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** The officer of a verified token, and records the sign-in. */
    public Optional<Officer> welcome(String subject, Optional<String> verifiedEmail) {
        var officer = Stream.concat(verifiedEmail.stream(), Stream.of(subject))
                .flatMap(name -> holder(name).stream())
                .flatMap(id -> officers.find(id).stream())
                .filter(each -> each.state() == Officer.State.ACTIVE)
                .findFirst();
        officer.ifPresent(each -> audit.record(new AuditEntry(
                Actor.of(each),
                "officer.sign_in_by_service",
                new AuditEntry.Subject("officer", each.id().toString()))));
        return officer;
    }

    private Optional<OfficerId> holder(String name) {
        return jdbc.sql("SELECT officer FROM service_name WHERE name = :name")
                .param("name", key(name))
                .query((row, n) -> new OfficerId(row.getObject("officer", UUID.class)))
                .optional();
    }

    public Optional<String> of(OfficerId officer) {
        return jdbc.sql("SELECT name FROM service_name WHERE officer = :officer")
                .param("officer", officer.value())
                .query(String.class)
                .optional();
    }

    /** Sets an officer's name in the service; an empty one removes it. */
    public Result name(Officer officer, String name, Actor by) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> {
                var result = accounts.act(officer, "officer.name_at_service", Map.of(), by);
                if (result instanceof Result.Done) {
                    put(officer.id(), key(name));
                }
                return result;
            }));
        } catch (DuplicateKeyException e) {
            return new Result.Refused("Tên này đã gắn với một tài khoản khác.");
        }
    }

    private void put(OfficerId officer, String name) {
        jdbc.sql("DELETE FROM service_name WHERE officer = :officer")
                .param("officer", officer.value())
                .update();
        if (!name.isEmpty()) {
            jdbc.sql("INSERT INTO service_name (officer, name) VALUES (:officer, :name)")
                    .param("officer", officer.value())
                    .param("name", name)
                    .update();
        }
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
