package vn.hoixa.channel.zalo;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.privacy.MasterKey;
import vn.hoixa.privacy.Sealing;
import vn.hoixa.wire.Authorisation;

/** The settings and tokens of an Official Account that lives at a stub. */
public final class TestTokens {
    private TestTokens() {}

    static ZaloSettings settings(StubZalo zalo) {
        return settings(zalo, StubZalo.SECRET_KEY);
    }

    static ZaloSettings settings(StubZalo zalo, String secretKey) {
        return new ZaloSettings(
                StubZalo.APP_ID,
                StubZalo.OA_ID,
                secretKey,
                StubZalo.OA_SECRET,
                "",
                Set.of(SignatureForm.values()),
                false,
                "Xã Thử",
                zalo.url(),
                zalo.url(),
                66,
                Duration.ofSeconds(2));
    }

    /** What the command line hands a refresh token to. */
    public static Authorisation authorisation(StubZalo zalo, TestDatabase database, Clock clock) {
        return new ZaloAuthorisation(settings(zalo), replica(zalo, database, clock));
    }

    /** The tokens as one replica sees them. */
    static Tokens replica(StubZalo zalo, TestDatabase database, Clock clock) {
        var source = database.app();
        var sealing = new Sealing(new MasterKey(new byte[32]), new SecureRandom());
        return new Tokens(
                new TokenRows(JdbcClient.create(source), sealing, StubZalo.APP_ID),
                new Oauth(settings(zalo)),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                clock,
                "");
    }
}
