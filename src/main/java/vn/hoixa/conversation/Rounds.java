package vn.hoixa.conversation;

import org.springframework.scheduling.annotation.Scheduled;

/** Looks each minute whether the texts for an outage still say what the commune says. */
final class Rounds {
    private final Standby standby;

    Rounds(Standby standby) {
        this.standby = standby;
    }

    @Scheduled(fixedDelay = 60_000)
    void make() {
        standby.refresh();
    }
}
