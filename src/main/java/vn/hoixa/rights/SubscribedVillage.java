package vn.hoixa.rights;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Passage;
import vn.hoixa.subscription.Subscription;
import vn.hoixa.subscription.Subscriptions;

/** The village whose warnings a person subscribed to, by its published name. */
@Component
class SubscribedVillage {
    private final Subscriptions subscriptions;
    private final Knowledge knowledge;

    SubscribedVillage(Subscriptions subscriptions, Knowledge knowledge) {
        this.subscriptions = subscriptions;
        this.knowledge = knowledge;
    }

    /** Empty when the person named none, or the commune no longer has it. */
    Optional<Passage> of(AddressId person) {
        return subscriptions
                .find(person)
                .flatMap(Subscription::village)
                .flatMap(village -> knowledge
                        .snapshot()
                        .commune()
                        .flatMap(commune -> commune.villages().stream()
                                .filter(each -> each.id().equals(village.value()))
                                .findFirst())
                        .map(Commune.Village::name));
    }
}
