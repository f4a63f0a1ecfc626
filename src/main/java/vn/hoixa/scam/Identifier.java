package vn.hoixa.scam;

/**
 * A number, account or address that a suspicious message names.
 *
 * @param mark recognises it without being it
 * @param sealed the value itself, encrypted; kept only when the message is handed in
 */
public record Identifier(ItemKind kind, String mark, byte[] sealed) {
    public Identifier {
        sealed = sealed.clone();
    }

    @Override
    public byte[] sealed() {
        return sealed.clone();
    }

    @Override
    public String toString() {
        return "Identifier[" + kind + "]";
    }
}
