package vn.hoixa.signup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.delivery.AddressId;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Composition;
import vn.hoixa.review.OptionId;
import vn.hoixa.review.StandingReply;
import vn.hoixa.subscription.Subscriptions;
import vn.hoixa.warning.LateSubscribers;
import vn.hoixa.warning.Unwanted;

/**
 * The command DANG KY: says what is stored and asks for the village; choosing one is the consent. The warnings in force
 * are then sent. When there are more villages than buttons, they are shown in pages.
 */
@Component
class SignUp implements Command {
    private static final Declared DECLARED =
            Declared.listed(5, "dangky", StandingReply.COMMAND_SUBSCRIBE, "dang ky", "dang ky nhan", "nhan canh bao");
    private static final String EVERYWHERE = "ca-xa";
    /** Prefix of options that choose the lowest severity; no village's id begins with it. */
    private static final String FROM = "muc-";

    private static final int PAGE = 6;

    private final Knowledge knowledge;
    private final Villages villages;
    private final Subscriptions subscriptions;
    private final Reaching reaching;
    private final ClearedTexts texts;

    SignUp(Knowledge knowledge, Villages villages, Subscriptions subscriptions, Reaching reaching, ClearedTexts texts) {
        this.knowledge = knowledge;
        this.villages = villages;
        this.subscriptions = subscriptions;
        this.reaching = reaching;
        this.texts = texts;
    }

    /** Sends or stops deliveries according to what somebody chose. */
    @Component
    static final class Reaching {
        private final Subscriptions subscriptions;
        private final LateSubscribers late;
        private final Unwanted unwanted;

        Reaching(Subscriptions subscriptions, LateSubscribers late, Unwanted unwanted) {
            this.subscriptions = subscriptions;
            this.late = late;
            this.unwanted = unwanted;
        }

        void follow(AddressId who) {
            subscriptions.find(who).ifPresent(now -> {
                unwanted.below(now.least(), who);
                late.bringUpToDate(now);
            });
        }
    }

    @Override
    public Declared declared() {
        return DECLARED;
    }

    @Override
    public ClearedText take(Call call) {
        String argument = call.argument().orElse("0");
        if (argument.equals(EVERYWHERE)) {
            return agreed(call, Optional.empty());
        }
        if (argument.startsWith(FROM)) {
            return severity(argument.substring(FROM.length()))
                    .map(least -> chosen(call, least))
                    .orElseGet(() -> ask(call, 0));
        }
        return argument.matches("[0-9]{1,4}")
                ? ask(call, Integer.parseInt(argument))
                : village(argument)
                        .map(village -> agreed(call, Optional.of(village)))
                        .orElseGet(() -> ask(call, 0));
    }

    private ClearedText ask(Call call, int from) {
        var reply = call.reply().say(StandingReply.SUBSCRIBE_ASK);
        var today = villages.today();
        var page = today.stream().skip(from).limit(PAGE).toList();
        page.forEach(village -> offer(reply, village));
        if (from + PAGE < today.size()) {
            reply.option(DECLARED.option(Integer.toString(from + PAGE)), StandingReply.OPTION_MORE_VILLAGES);
        }
        return reply.option(DECLARED.option(EVERYWHERE), StandingReply.OPTION_WHOLE_COMMUNE)
                .clear();
    }

    private void offer(Composition reply, Village village) {
        published().stream()
                .filter(each -> each.id().equals(village.id().value()))
                .forEach(each -> reply.option(DECLARED.option(each.id()), each.name()));
    }

    private ClearedText agreed(Call call, Optional<VillageId> village) {
        var text = texts.store(call.reply()
                .say(StandingReply.SUBSCRIBE_DONE)
                .option(level(Severity.IMPORTANT), StandingReply.OPTION_FROM_IMPORTANT)
                .option(level(Severity.URGENT), StandingReply.OPTION_ONLY_URGENT)
                .clear());
        subscriptions.agree(call.from(), village, Severity.ORDINARY, text);
        reaching.follow(call.from());
        return text;
    }

    /** Changes the severity of an existing subscription; a new subscriber is asked for the village first. */
    private ClearedText chosen(Call call, Severity least) {
        var subscription = subscriptions.find(call.from());
        if (subscription.isEmpty()) {
            return ask(call, 0);
        }
        var text = texts.store(call.reply()
                .say(said(least))
                .option(level(Severity.ORDINARY), StandingReply.OPTION_ALL_WARNINGS)
                .clear());
        subscriptions.agree(call.from(), subscription.get().village(), least, text);
        reaching.follow(call.from());
        return text;
    }

    private static StandingReply said(Severity least) {
        return switch (least) {
            case URGENT -> StandingReply.SUBSCRIBE_URGENT;
            case IMPORTANT -> StandingReply.SUBSCRIBE_IMPORTANT;
            case ORDINARY -> StandingReply.SUBSCRIBE_DONE;
        };
    }

    private static OptionId level(Severity least) {
        return DECLARED.option(FROM + least.id());
    }

    private static Optional<Severity> severity(String id) {
        return Stream.of(Severity.values()).filter(each -> each.id().equals(id)).findFirst();
    }

    private Optional<VillageId> village(String argument) {
        return villages.named(argument).map(Village::id);
    }

    private List<Commune.Village> published() {
        return knowledge.snapshot().commune().map(Commune::villages).orElse(List.of());
    }
}
