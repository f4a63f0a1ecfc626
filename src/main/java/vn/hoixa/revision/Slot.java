package vn.hoixa.revision;

/**
 * Where an item stands: its kind, and its key among those of its kind (a procedure's code, an id, a slug).
 */
public record Slot(ItemType type, String key) {
    @Override
    public String toString() {
        return type.id() + " " + key;
    }
}
