package vn.hoixa.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hoixa.procedure.Source;
import vn.hoixa.revision.RevisionId;

/**
 * The commune's own information ("thông tin của xã"): places and opening hours of its desks, and who handles what.
 *
 * @param unit "xã Mẫu Đức"
 * @param province "thành phố Hải Phòng"
 * @param hours opening hours of the centre
 * @param receptionPlace where citizens are received by the leaders (tiếp công dân)
 * @param receptionSchedule when they are received
 * @param portal the address of the national portal
 * @param sample whether it is marked as the shipped sample of an invented commune
 */
public record Commune(
        RevisionId revision,
        Passage unit,
        Passage province,
        List<Handler> handlers,
        List<ServicePoint> servicePoints,
        Phones phones,
        Passage hours,
        Optional<Passage> receptionPlace,
        Optional<Passage> receptionSchedule,
        Optional<Passage> portal,
        List<FormerUnit> formerUnits,
        List<Village> villages,
        boolean sample,
        Source source)
        implements Item {
    /** The key of this item; there is only one commune. */
    static final String KEY = "commune";

    /** Who takes a procedure's dossier. */
    public record Handler(
            String id, Passage name, Passage shortName, Kind kind, Optional<Passage> desk, Optional<Passage> phone) {
        /** What kind of body a handler is; it also decides who may approve an answer. */
        public enum Kind {
            COMMUNE,
            POLICE,
            MILITARY,
            TAX,
            INSURANCE,
            LAND,
            CITY,
            OTHER;

            /** Whether dossiers are received in the commune's own offices; all other kinds receive them elsewhere. */
            public boolean isOfCommune() {
                return switch (this) {
                    case COMMUNE, POLICE, MILITARY -> true;
                    case TAX, INSURANCE, LAND, CITY, OTHER -> false;
                };
            }
        }
    }

    @Override
    public Commune from(Source other) {
        return new Commune(
                revision,
                unit,
                province,
                handlers,
                servicePoints,
                phones,
                hours,
                receptionPlace,
                receptionSchedule,
                portal,
                formerUnits,
                villages,
                sample,
                other);
    }

    /** A place where dossiers are taken. */
    public record ServicePoint(
            String id, Passage name, Passage address, Passage hours, List<Passage> desks, Optional<Passage> phone) {
        public ServicePoint {
            desks = List.copyOf(desks);
        }
    }

    /** Telephone numbers used in standing replies. */
    public record Phones(Passage center, Optional<Passage> police, Optional<Passage> health, Optional<Passage> women) {}

    /** A former unit that was merged into a present one. */
    public record FormerUnit(String name, Passage now, LocalDate until) {}

    /**
     * A village or residential group.
     *
     * @param from its first day, where it began after the commune
     * @param until its last day; then it is merged or dissolved
     * @param successor the id of the village it was merged into
     */
    public record Village(
            String id,
            Passage name,
            String kind,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            Optional<String> successor) {}

    public Commune {
        handlers = List.copyOf(handlers);
        servicePoints = List.copyOf(servicePoints);
        formerUnits = List.copyOf(formerUnits);
        villages = List.copyOf(villages);
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Published telephone numbers and addresses, which are never masked. */
    public List<String> madePublic() {
        return Stream.of(
                        handlers.stream().map(Handler::phone),
                        servicePoints.stream().map(ServicePoint::phone),
                        servicePoints.stream().map(point -> Optional.of(point.address())),
                        Stream.of(Optional.of(phones.center()), phones.police(), phones.health(), phones.women()))
                .flatMap(each -> each)
                .flatMap(Optional::stream)
                .map(Passage::text)
                .toList();
    }

    /**
     * Fields that still hold the shipped sample's data: its mark, and invented telephone numbers.
     *
     * @return paths in {@code commune.yaml}, such as {@code phones.police}; empty once the commune has written its own
     */
    public List<String> sampleFields() {
        var fields = new ArrayList<String>();
        if (sample) {
            fields.add("sample");
        }
        telephones().entrySet().stream()
                .filter(phone -> isInvented(phone.getValue()))
                .map(Map.Entry::getKey)
                .forEach(fields::add);
        return fields;
    }

    /** Whether a telephone number is the shipped sample's: in Vietnam no number begins with 0 after the area code. */
    public static boolean isInvented(String telephone) {
        return telephone.replaceAll("\\D", "").startsWith("0225000");
    }

    private Map<String, String> telephones() {
        var telephones = new LinkedHashMap<String, String>();
        telephones.put("phones.center", phones.center().text());
        phones.police().ifPresent(phone -> telephones.put("phones.police", phone.text()));
        phones.health().ifPresent(phone -> telephones.put("phones.health", phone.text()));
        phones.women().ifPresent(phone -> telephones.put("phones.women", phone.text()));
        servicePoints.forEach(point -> point.phone()
                .ifPresent(phone -> telephones.put("service_points." + point.id() + ".phone", phone.text())));
        handlers.forEach(handler -> handler.phone()
                .ifPresent(phone -> telephones.put("handlers." + handler.id() + ".phone", phone.text())));
        return telephones;
    }

    public Optional<Handler> handler(String id) {
        return handlers.stream().filter(handler -> handler.id().equals(id)).findFirst();
    }
}
