package vn.hoixa.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.hoixa.office.Accounts.Result;
import vn.hoixa.office.Officer;
import vn.hoixa.office.OfficerId;
import vn.hoixa.office.Officers;
import vn.hoixa.office.OwnPasswords;

/**
 * One-time links by which an officer chooses a password: at most one per account, valid until used or expired. The link
 * is shown once; only its hash is stored.
 */
@Component
public class Invitations {
    private static final int TOKEN_BYTES = 24;

    private final InvitationRows rows;
    private final Officers officers;
    private final OwnPasswords passwords;
    private final TransactionOperations transactions;
    private final SecureRandom random;

    Invitations(
            InvitationRows rows,
            Officers officers,
            OwnPasswords passwords,
            TransactionOperations transactions,
            SecureRandom random) {
        this.rows = rows;
        this.officers = officers;
        this.passwords = passwords;
        this.transactions = transactions;
        this.random = random;
    }

    /** Issues an officer's only valid invitation and returns its token. */
    String issue(OfficerId officer, Instant expires) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        rows.put(officer, token, expires);
        return token;
    }

    void withdraw(OfficerId officer) {
        rows.remove(officer);
    }

    /** Expiry of an account's invitation. */
    public Optional<Instant> openUntil(OfficerId officer) {
        return rows.openUntil(officer);
    }

    /** The officer of a token; empty when it was used, replaced, expired, never issued, or the account was closed. */
    public Optional<Officer> of(String token) {
        return rows.holder(token).flatMap(officers::find).filter(officer -> officer.state() == Officer.State.ACTIVE);
    }

    /** Uses an invitation and sets the officer's password. A refused password leaves the invitation valid. */
    public Result accept(String token, String password) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var officer = of(token);
            if (officer.isEmpty() || !rows.remove(token)) {
                return new Result.Refused("Liên kết này không còn dùng được.");
            }
            var result = passwords.choose(officer.get(), password);
            if (result instanceof Result.Refused) {
                status.setRollbackOnly();
            }
            return result;
        }));
    }
}
