package vn.hoixa.dossier;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.opening.ChannelDecision;
import vn.hoixa.opening.ChannelDecisions;

/** Lists each channel with the decision that opened it. */
@Component
class ChannelLines {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final ChannelDecisions decisions;

    ChannelLines(ChannelDecisions decisions) {
        this.decisions = decisions;
    }

    List<String> all() {
        var made = decisions.all();
        return Arrays.stream(ChannelName.values())
                .map(channel -> capital(channel.title()) + ": " + state(channel, made) + ".")
                .toList();
    }

    private static String state(ChannelName channel, List<ChannelDecision> made) {
        if (channel == ChannelName.WEB) {
            return "luôn mở";
        }
        return made.stream()
                .filter(decision ->
                        decision.channel() == channel && decision.revoked().isEmpty())
                .findFirst()
                .map(decision -> "mở theo Quyết định số " + decision.paper().number() + " ngày "
                        + DAY.format(decision.paper().date()) + " do "
                        + decision.paper().signer() + " ký")
                .orElse("chưa mở");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.of("vi")) + words.substring(1);
    }
}
