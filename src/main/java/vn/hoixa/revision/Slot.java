package vn.hoixa.revision;

/** Identifies an item: its type, and its key within the type (a procedure's code, an id, a slug). */
public record Slot(ItemType type, String key) {
    @Override
    public String toString() {
        return type.id() + " " + key;
    }
}
