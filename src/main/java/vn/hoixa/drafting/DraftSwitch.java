package vn.hoixa.drafting;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.office.Actor;
import vn.hoixa.office.Settings;

/**
 * Switch for the use of a language model. It needs an endpoint in the settings and must not be switched off by the
 * office; an endpoint outside the office's own network also needs an administrator's recorded reason for that very
 * address: the commune's plan forbids personal and internal data in public AI systems.
 */
@Component
public class DraftSwitch {
    private static final Settings.Key<Boolean> ON = new Settings.Key<>("drafting.on", true, Boolean::valueOf);
    private static final Settings.Key<String> PUBLIC = new Settings.Key<>("drafting.public-endpoint", "", text -> text);

    private final DraftingSettings settings;
    private final Settings decisions;

    public DraftSwitch(DraftingSettings settings, Settings decisions) {
        this.settings = settings;
        this.decisions = decisions;
    }

    /** State of the switch. */
    public enum State {
        /** No endpoint is set. */
        NO_MODEL,
        SWITCHED_OFF,
        /** The endpoint is on the public internet and nobody has allowed it. */
        NOT_ALLOWED,
        ON
    }

    public State state() {
        if (!settings.hasModel()) {
            return State.NO_MODEL;
        }
        if (!decisions.get(ON)) {
            return State.SWITCHED_OFF;
        }
        return Endpoint.isLocal(settings.baseUrl()) || decisions.get(PUBLIC).equals(settings.baseUrl())
                ? State.ON
                : State.NOT_ALLOWED;
    }

    /** The model's name while it is in use; shown on the public page. */
    public Optional<String> model() {
        return state() == State.ON ? Optional.of(settings.model()) : Optional.empty();
    }

    /** The model's name in the settings, whether in use or not; empty without an endpoint. */
    public Optional<String> named() {
        return settings.hasModel() ? Optional.of(settings.model()) : Optional.empty();
    }

    /** The host of the endpoint, without path or key; empty without one. */
    public Optional<String> host() {
        return settings.hasModel()
                ? Optional.ofNullable(URI.create(settings.baseUrl()).getHost())
                : Optional.empty();
    }

    public void switchOn(Actor by, String reason) {
        decisions.change(ON, true, by, reason);
    }

    public void switchOff(Actor by, String reason) {
        decisions.change(ON, false, by, reason);
    }

    /** Allows the endpoint of the settings although it is on the public internet. */
    public void allowPublic(Actor by, String reason) {
        decisions.change(PUBLIC, settings.baseUrl(), by, reason);
    }

    /** Withdraws that permission; an endpoint in the office's own network needs none. */
    public void forbidPublic(Actor by, String reason) {
        decisions.change(PUBLIC, "", by, reason);
    }

    /** Whether the endpoint is outside the office's own network. */
    public boolean isPublic() {
        return settings.hasModel() && !Endpoint.isLocal(settings.baseUrl());
    }

    /** The decisions, newest first. */
    public List<Decided> history() {
        return Stream.concat(
                        decisions.history(ON).stream()
                                .map(change ->
                                        new Decided(Boolean.parseBoolean(change.value()) ? Act.ON : Act.OFF, change)),
                        decisions.history(PUBLIC).stream()
                                .map(change ->
                                        new Decided(change.value().isEmpty() ? Act.FORBIDDEN : Act.ALLOWED, change)))
                .sorted(Comparator.comparing((Decided each) -> each.change().at())
                        .reversed())
                .toList();
    }

    /** The kinds of decisions. */
    public enum Act {
        ON,
        OFF,
        ALLOWED,
        FORBIDDEN
    }

    /** A decision about the model, with its time, author and reason. */
    public record Decided(Act act, Settings.Change change) {}
}
