package vn.hoixa.warning;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.subscription.Subscriptions;

/** Finds the recipients of a warning by village, and the villages of people who have one. */
@Component
class Addressees {
    private final Subscriptions subscriptions;
    private final Villages villages;

    Addressees(Subscriptions subscriptions, Villages villages) {
        this.subscriptions = subscriptions;
        this.villages = villages;
    }

    /** Locks the list of subscribers until the transaction ends. */
    void standStill() {
        subscriptions.standStill();
    }

    /** The recipients of a new warning now. */
    Map<String, Set<AddressId>> of(Warning warning) {
        var severity = warning.content().severity();
        var area = warning.content().area();
        var audience = new LinkedHashMap<String, Set<AddressId>>();
        var known = new HashSet<VillageId>();
        for (Village village : villages.today()) {
            var ids = villages.formerly(village.id());
            known.addAll(ids);
            if (area.isCommune() || ids.stream().anyMatch(area.villages()::contains)) {
                audience.put(village.id().value(), subscriptions.in(ids, severity));
            }
        }
        if (area.isCommune()) {
            audience.put("", subscriptions.elsewhere(known, severity));
        }
        return audience;
    }

    /** These addresses by their present village; '' for those without a village or who have unsubscribed. */
    Map<String, Set<AddressId>> byVillage(Collection<AddressId> addresses) {
        var living = subscriptions.villagesOf(addresses);
        var byVillage = new HashMap<String, Set<AddressId>>();
        addresses.forEach(address -> byVillage
                .computeIfAbsent(
                        Optional.ofNullable(living.get(address))
                                .flatMap(villages::now)
                                .map(village -> village.id().value())
                                .orElse(""),
                        _ -> new HashSet<>())
                .add(address));
        return byVillage;
    }
}
