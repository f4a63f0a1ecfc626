package vn.hoixa.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.TestOffice;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.privacy.Sealing;

/** The doors of a {@link TestOffice}, and a telephone to go with them. */
public final class TestAccess {
    private final Invitations invitations;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Admissions admissions;
    private final ServiceNames serviceNames;

    private TestAccess(TestDatabase database, TestOffice office, Clock clock, AccessSettings settings) {
        var random = new SecureRandom();
        var source = database.app();
        var jdbc = JdbcClient.create(source);
        var transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        sessions = new Sessions(jdbc, office.audit(), clock, Duration.ofMinutes(30));
        invitations = new Invitations(
                new InvitationRows(jdbc, clock), office.officers(), office.ownPasswords(), transactions, random);
        factors = new SecondFactors(
                new SecondFactorRows(jdbc, new Sealing(new MasterKey(new byte[32]), random), clock),
                new SecondFactorRule(settings, false),
                office.audit(),
                transactions,
                new SecondFactors.Tools(clock, random));
        serviceNames = new ServiceNames(jdbc, office.officers(), office.accounts(), office.audit(), transactions);
        var doors = new Admissions.Doors(invitations, factors, sessions);
        admissions = new Admissions(office.accounts(), doors, transactions, settings, clock);
    }

    /** A second step is required of whoever may approve. */
    public static TestAccess strict(TestDatabase database, TestOffice office, Clock clock) {
        return with(AccessSettings.SecondFactor.AUTO, database, office, clock);
    }

    /** A second step is there for whoever wants one. */
    public static TestAccess lenient(TestDatabase database, TestOffice office, Clock clock) {
        return with(AccessSettings.SecondFactor.OFFERED, database, office, clock);
    }

    private static TestAccess with(
            AccessSettings.SecondFactor factor, TestDatabase database, TestOffice office, Clock clock) {
        return new TestAccess(database, office, clock, new AccessSettings(factor, Duration.ofHours(72)));
    }

    /** What a telephone that read a secret shows at a moment. */
    public static String codeOf(String secret, Instant at) {
        return Totp.code(Base32.decode(secret), Totp.step(at), 6);
    }

    public Invitations invitations() {
        return invitations;
    }

    public SecondFactors factors() {
        return factors;
    }

    public Sessions sessions() {
        return sessions;
    }

    public ServiceNames serviceNames() {
        return serviceNames;
    }

    public Admissions admissions() {
        return admissions;
    }
}
