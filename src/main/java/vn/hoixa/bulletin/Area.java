package vn.hoixa.bulletin;

import java.util.Set;
import java.util.TreeSet;

/** The recipients' area of a warning: some villages, or the whole commune when none is named. */
public record Area(Set<VillageId> villages) {
    public static final Area COMMUNE = new Area(Set.of());

    public Area {
        villages = Set.copyOf(villages);
    }

    public static Area of(VillageId village) {
        return new Area(Set.of(village));
    }

    public boolean isCommune() {
        return villages.isEmpty();
    }

    public boolean covers(Area other) {
        return isCommune() || (!other.isCommune() && villages.containsAll(other.villages));
    }

    /** Whether residents of a village are meant; people without a village only get what is for the whole commune. */
    public boolean means(VillageId village) {
        return isCommune() || villages.contains(village);
    }

    @Override
    public String toString() {
        return isCommune()
                ? "Area[commune]"
                : "Area" + new TreeSet<>(villages.stream().map(VillageId::value).toList());
    }
}
