package vn.hoixa.review;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hoixa.knowledge.Commune;

/** Fills the slots of standing lines that come from the commune's information: its name, phones, places and hours. */
final class CommuneSlots {
    private final Map<Slot.Name, String> values = new EnumMap<>(Slot.Name.class);

    private CommuneSlots() {}

    static Map<Slot.Name, String> of(Optional<Commune> commune, StandingReplies replies) {
        var slots = new CommuneSlots();
        slots.fillUnnamed(replies);
        commune.ifPresent(slots::fill);
        return slots.values;
    }

    /** All published data of the commune; its numbers are never masked. */
    static List<String> published(Optional<Commune> commune) {
        return commune.map(Commune::madePublic).orElse(List.of());
    }

    private void fillUnnamed(StandingReplies replies) {
        put(replies.template(StandingReply.UNNAMED_UNIT), Slot.Name.UNIT);
        put(
                replies.template(StandingReply.UNNAMED_PHONE),
                Slot.Name.PHONE,
                Slot.Name.POLICE_PHONE,
                Slot.Name.HEALTH_PHONE,
                Slot.Name.WOMEN_PHONE);
        put(
                replies.template(StandingReply.UNNAMED_PLACE),
                Slot.Name.SERVICE_POINT,
                Slot.Name.CENTRE,
                Slot.Name.STREET,
                Slot.Name.DEPARTMENT,
                Slot.Name.RECEPTION_PLACE);
        put(replies.template(StandingReply.UNNAMED_HOURS), Slot.Name.OPENING_HOURS, Slot.Name.RECEPTION_SCHEDULE);
    }

    private void fill(Commune commune) {
        var phones = commune.phones();
        put(commune.unit().text(), Slot.Name.UNIT);
        put(phones.center().text(), Slot.Name.PHONE);
        put(phones.police().orElse(phones.center()).text(), Slot.Name.POLICE_PHONE);
        put(phones.health().orElse(phones.center()).text(), Slot.Name.HEALTH_PHONE);
        put(phones.women().orElse(phones.center()).text(), Slot.Name.WOMEN_PHONE);
        put(commune.hours().text(), Slot.Name.OPENING_HOURS, Slot.Name.RECEPTION_SCHEDULE);
        commune.servicePoints().stream().findFirst().ifPresent(this::fill);
        commune.receptionPlace().ifPresent(place -> put(place.text(), Slot.Name.RECEPTION_PLACE));
        commune.receptionSchedule().ifPresent(when -> put(when.text(), Slot.Name.RECEPTION_SCHEDULE));
    }

    private void fill(Commune.ServicePoint point) {
        put(point.name().text(), Slot.Name.SERVICE_POINT, Slot.Name.CENTRE, Slot.Name.RECEPTION_PLACE);
        put(point.address().text(), Slot.Name.STREET);
    }

    private void put(String words, Slot.Name... names) {
        for (var name : names) {
            values.put(name, words);
        }
    }
}
