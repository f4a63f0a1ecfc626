package vn.hoixa.bulletin;

import java.util.Set;
import java.util.TreeSet;

/** For whom a warning is: some villages, or the whole commune when none is named. */
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

    /** Whether whoever lives in a village is meant; whoever named none gets what is for everybody only. */
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
