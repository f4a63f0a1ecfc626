package vn.hoixa.conversation;

import org.springframework.scheduling.annotation.Scheduled;

/** Checks every minute whether the texts for an outage are still up to date with the commune's information. */
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
