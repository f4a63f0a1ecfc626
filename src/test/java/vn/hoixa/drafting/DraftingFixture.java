package vn.hoixa.drafting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hoixa.dense.Nearness;
import vn.hoixa.office.OfficerId;
import vn.hoixa.privacy.Masker;

/** What tests of those who use drafting begin with: drafts that were made and sent, and nearness of a given model. */
public final class DraftingFixture {
    private DraftingFixture() {}

    public static DraftFigures figures(JdbcClient jdbc, Clock clock) {
        var settings = new DraftingSettings("", "", "", Duration.ofMinutes(1), 1, 0);
        return new DraftFigures(jdbc, new DraftRows(jdbc, clock), settings, clock);
    }

    /** @param patience how long whoever asks waits for the model */
    public static NearProcedures near(Nearness nearness, Masker masker, Duration patience) {
        return new NearProcedures(nearness, masker, patience);
    }

    /** A draft that an officer began with, and sent in these words. */
    public static void sent(JdbcClient jdbc, Clock clock, OfficerId by, String drafted, String sent) {
        var rows = new DraftRows(jdbc, clock);
        var question = UUID.randomUUID();
        var made = new Drafted.By("mo-hinh-thu", 1, 10, 10, Duration.ofSeconds(1));
        rows.insert(question, new Drafted.Written(drafted, Set.of(1), List.of(), made), List.of());
        rows.insertUse(rows.latest(question).orElseThrow(), by, sent, List.of());
    }
}
