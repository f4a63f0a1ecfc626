package vn.hoixa.knowledge;

import java.util.Optional;

/** Place, hours and telephone of a handler's desk, in the words of the commune's own information. */
record Desk(String name, String address, Optional<String> hours, Optional<String> phone, Passage words) {
    static Desk of(Commune commune, Commune.Handler handler) {
        return point(commune, handler).map(point -> at(handler, point)).orElseGet(() -> without(handler));
    }

    private static Optional<Commune.ServicePoint> point(Commune commune, Commune.Handler handler) {
        String name = handler.name().text();
        var own = commune.servicePoints().stream()
                .filter(point -> point.name().text().equals(name))
                .findFirst();
        return own.isPresent() || handler.kind() != Commune.Handler.Kind.COMMUNE
                ? own
                : commune.servicePoints().stream().findFirst();
    }

    private static Desk at(Commune.Handler handler, Commune.ServicePoint point) {
        String desk = handler.name().text().equals(point.name().text())
                ? point.name().text()
                : point.name().text() + " (" + handler.name().text() + " giải quyết)";
        return new Desk(
                desk,
                desk + ", " + point.address().text(),
                Optional.of(point.hours().text()),
                handler.phone().or(point::phone).map(Passage::text),
                point.name());
    }

    private static Desk without(Commune.Handler handler) {
        String address = handler.desk()
                .map(Passage::text)
                .filter(desk -> !desk.contains(handler.name().text()))
                .map(desk -> handler.name().text() + ", " + desk)
                .orElseGet(() -> handler.desk().orElse(handler.name()).text());
        return new Desk(
                handler.name().text(),
                address,
                Optional.empty(),
                handler.phone().map(Passage::text),
                handler.name());
    }

    String hoursAndPhone() {
        return hours.map(text -> "\nGiờ nhận: " + text + ".").orElse("")
                + phone.map(text -> "\nĐiện thoại: " + text + ".").orElse("");
    }
}
