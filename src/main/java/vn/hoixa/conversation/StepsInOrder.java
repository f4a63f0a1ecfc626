package vn.hoixa.conversation;

import java.util.List;

/** The steps through the door, in the order in which a message comes to them. */
record StepsInOrder(List<Step> all) {
    StepsInOrder(Step... all) {
        this(List.of(all));
    }
}
