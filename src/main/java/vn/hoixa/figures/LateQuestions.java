package vn.hoixa.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The gauge {@code hoixa.questions.late}: number of questions waiting for an officer past their promised time. NaN
 * while the database is unreachable.
 */
@Component
class LateQuestions implements MeterBinder {
    private final JdbcClient jdbc;
    private final Clock clock;

    LateQuestions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("hoixa.questions.late", this::number).register(registry);
    }

    private double number() {
        try {
            return jdbc.sql(
                            "SELECT count(*) FROM figures_question WHERE state IN ('open', 'claimed') AND promised_by < ?")
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Integer.class)
                    .single();
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
