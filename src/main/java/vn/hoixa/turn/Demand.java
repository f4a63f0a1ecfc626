package vn.hoixa.turn;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.delivery.Deliveries;
import vn.hoixa.procedure.Facet;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.question.Referrals;
import vn.hoixa.review.Quotations;
import vn.hoixa.revision.RevisionId;

/** Statistics of what citizens asked lately, counted by people: each person once, however often they ask. */
@Component
public class Demand {
    private final JdbcClient jdbc;
    private final Quotations quotations;
    private final Deliveries deliveries;
    private final Referrals referrals;

    Demand(JdbcClient jdbc, Quotations quotations, Deliveries deliveries, Referrals referrals) {
        this.jdbc = jdbc;
        this.quotations = quotations;
        this.deliveries = deliveries;
        this.referrals = referrals;
    }

    /** A facet of a procedure that was asked for and could not be told. */
    public record Untold(ProcedureCode code, Facet facet) {}

    /** Number of people who asked about each procedure since a moment, answered or referred to an officer. */
    public Map<ProcedureCode, Integer> procedures(Instant since) {
        var people = new HashMap<ProcedureCode, Integer>();
        var referred = referrals.procedures(since);
        jdbc.sql("""
            SELECT code, count(DISTINCT address_id) FROM (
                SELECT address_id, named #>> '{code,value}' AS code
                FROM turn, jsonb_array_elements(turn.about -> 'procedures') AS named WHERE at >= :since
                UNION ALL
                SELECT * FROM unnest(:referred::uuid[], :about::text[])
            ) AS asked WHERE code IS NOT NULL GROUP BY code
            """)
                .param("since", Turns.utc(since))
                .param(
                        "referred",
                        array(referred, UUID[]::new, each -> each.by().value()))
                .param(
                        "about",
                        array(referred, String[]::new, each -> each.about().value()))
                .query(row -> {
                    int asked = row.getInt(2);
                    ProcedureCode.of(row.getString(1)).ifPresent(code -> people.put(code, asked));
                });
        return people;
    }

    /** Number of people since a moment for whom a facet was unclear, missing or referred to an officer. */
    public Map<Untold, Integer> untold(Instant since) {
        var people = new HashMap<Untold, Integer>();
        var referred = referrals.untold(since);
        jdbc.sql("""
            SELECT code, facet, count(DISTINCT address_id) FROM (
                SELECT address_id, turn.about #>> '{procedures,0,code,value}' AS code, lower(told ->> 'facet') AS facet
                FROM turn, jsonb_array_elements(turn.about -> 'facets') AS told
                WHERE at >= :since AND told ->> 'state' <> 'usable'
                UNION ALL
                SELECT * FROM unnest(:referred::uuid[], :about::text[], :parts::text[])
            ) AS asked WHERE code IS NOT NULL GROUP BY code, facet
            """)
                .param("since", Turns.utc(since))
                .param(
                        "referred",
                        array(referred, UUID[]::new, each -> each.by().value()))
                .param(
                        "about",
                        array(referred, String[]::new, each -> each.about().value()))
                .param(
                        "parts",
                        array(referred, String[]::new, each -> each.part().id()))
                .query(row -> {
                    int asked = row.getInt(3);
                    var facet = Facet.of(row.getString(2));
                    ProcedureCode.of(row.getString(1))
                            .ifPresent(code -> facet.ifPresent(part -> people.put(new Untold(code, part), asked)));
                });
        return people;
    }

    /** Number of people since a moment who were told something from each of these revisions. */
    public Map<RevisionId, Integer> revisions(Collection<RevisionId> revisions, Instant since) {
        var texts = new HashMap<UUID, Set<RevisionId>>();
        quotations
                .of(revisions, since)
                .forEach(quotation -> quotation
                        .texts()
                        .forEach(text -> texts.computeIfAbsent(text, _ -> new HashSet<>())
                                .addAll(quotation.revisions())));
        var askers = new HashMap<RevisionId, Set<AddressId>>();
        deliveries
                .of(texts.keySet())
                .forEach(sending -> texts.getOrDefault(sending.text(), Set.of())
                        .forEach(revision -> askers.computeIfAbsent(revision, _ -> new HashSet<>())
                                .add(sending.to())));
        var people = new HashMap<RevisionId, Integer>();
        List.copyOf(revisions)
                .forEach(revision -> people.put(
                        revision, askers.getOrDefault(revision, Set.of()).size()));
        return people;
    }

    private static <R, V> V[] array(List<R> rows, IntFunction<V[]> array, Function<R, V> column) {
        return rows.stream().map(column).toArray(array);
    }
}
