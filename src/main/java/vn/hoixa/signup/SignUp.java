package vn.hoixa.signup;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.command.Command;
import vn.hoixa.command.Declared;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.review.ClearedText;
import vn.hoixa.review.ClearedTexts;
import vn.hoixa.review.Composition;
import vn.hoixa.review.StandingReply;
import vn.hoixa.subscription.Subscriptions;
import vn.hoixa.warning.LateSubscribers;

/**
 * DANG KY: says what is kept and asks for the village; choosing one is the consent. Whatever is in force then follows by
 * itself. More villages than buttons come page by page.
 */
@Component
class SignUp implements Command {
    private static final Declared DECLARED =
            Declared.listed(5, "dangky", StandingReply.COMMAND_SUBSCRIBE, "dang ky", "dang ky nhan", "nhan canh bao");
    private static final String EVERYWHERE = "ca-xa";
    private static final int PAGE = 6;

    private final Knowledge knowledge;
    private final Villages villages;
    private final Subscriptions subscriptions;
    private final LateSubscribers late;
    private final ClearedTexts texts;

    SignUp(
            Knowledge knowledge,
            Villages villages,
            Subscriptions subscriptions,
            LateSubscribers late,
            ClearedTexts texts) {
        this.knowledge = knowledge;
        this.villages = villages;
        this.subscriptions = subscriptions;
        this.late = late;
        this.texts = texts;
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
        var text = texts.store(call.reply().say(StandingReply.SUBSCRIBE_DONE).clear());
        subscriptions.agree(call.from(), village, Severity.ORDINARY, text);
        subscriptions.find(call.from()).ifPresent(late::bringUpToDate);
        return text;
    }

    private Optional<VillageId> village(String argument) {
        return villages.named(argument).map(Village::id);
    }

    private List<Commune.Village> published() {
        return knowledge.snapshot().commune().map(Commune::villages).orElse(List.of());
    }
}
