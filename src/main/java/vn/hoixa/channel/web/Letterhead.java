package vn.hoixa.channel.web;

import java.time.Instant;
import vn.hoixa.knowledge.Snapshot;

/**
 * Header and footer of every page.
 *
 * @param unit "xã Mẫu Đức"; before anything is published "cấp xã"
 * @param phone the centre's telephone for display; empty before anything is published
 * @param dial the same for a {@code tel:} link
 * @param demo whether this is a demonstration
 */
public record Letterhead(String unit, String phone, String dial, boolean demo) {
    public static Letterhead of(Snapshot snapshot, boolean demo) {
        return snapshot.commune()
                .map(commune ->
                        of(commune.unit().text(), commune.phones().center().text(), demo))
                .orElseGet(() -> of("cấp xã", "", demo));
    }

    static Letterhead of(String unit, String phone, boolean demo) {
        return new Letterhead(unit, phone, phone.replaceAll("[^0-9+]", ""), demo);
    }

    /** The sentence for an answer that only its own conversation may show. */
    public String answeredElsewhere(Instant at) {
        String call = phone.isEmpty() ? "" : " Cần nghe lại: gọi " + phone + " hoặc đến quầy.";
        return "Đã trả lời trong cuộc trò chuyện lúc " + Days.moment(at) + "." + call;
    }
}
