package vn.hoixa.scam;

/**
 * A number, account or address in a suspicious message.
 *
 * @param mark keyed hash that recognises the value without revealing it
 * @param sealed the value itself, encrypted; stored only when the message is reported
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
