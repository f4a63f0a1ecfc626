package vn.hoixa.warning;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.knowledge.Commune;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.outlet.Cap;
import vn.hoixa.outlet.Contact;
import vn.hoixa.outlet.Issue;
import vn.hoixa.outlet.Issue.Signature;
import vn.hoixa.outlet.Mark;
import vn.hoixa.review.Basis;
import vn.hoixa.review.ClearedText;

/** Creates issues for the outlets: approved warnings with the signature of the responsible office. */
@Component
public class Issues {
    private static final String NO_CODE = "····-····-····";

    private final Warnings warnings;
    private final Knowledge knowledge;
    private final Villages villages;
    private final Clock clock;
    private final String publicUrl;

    Issues(
            Warnings warnings,
            Knowledge knowledge,
            Villages villages,
            Clock clock,
            @Value("${hoixa.public-url}") String publicUrl) {
        this.warnings = warnings;
        this.knowledge = knowledge;
        this.villages = villages;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** The approved issue; empty before approval and for training warnings. */
    public Optional<Issue> of(Warning warning) {
        return warnings.text(warning).map(text -> issue(warning, warning.content(), signature(text), mark(warning)));
    }

    /** A preview as if this officer approved it now, marked as not approved. */
    public Issue preview(Warning warning, Content content, Officer by) {
        var mark = warning.isTraining() ? Mark.TRAINING : Mark.DRAFT;
        return issue(warning, content, signature(by.title(), clock.instant(), NO_CODE), mark);
    }

    /** The CAP 1.2 alert of a warning that was sent. */
    public Optional<String> cap(Warning warning) {
        return of(warning).map(issue -> Cap.xml(issue, sender(), sending(warning, when(warning))));
    }

    /** The CAP 1.2 alert that ends a warning withdrawn without a text of its own. */
    public Optional<String> withdrawal(Warning warning) {
        return withdrawn(warning)
                .flatMap(at -> of(warning)
                        .map(issue -> Cap.withdrawal(issue, earlier(warning), sender(), sending(warning, at))));
    }

    /** When a sent warning was cancelled without a further text; empty otherwise. */
    public Optional<Instant> withdrawn(Warning warning) {
        boolean ended = warning.state() == State.CANCELLED && warning.sentAt().isPresent();
        boolean told = warnings.following(warning.id()).flatMap(Warning::sentAt).isPresent();
        return ended && !told
                ? Optional.of(warnings.history(warning.id()).getLast().at())
                : Optional.empty();
    }

    private Cap.Sending sending(Warning warning, Instant at) {
        return new Cap.Sending(
                at,
                villages.of(warning.content().area()).stream()
                        .map(Village::name)
                        .toList());
    }

    /** The public page of a warning. */
    public String link(WarningId id) {
        return publicUrl + "/canh-bao/" + id;
    }

    private Cap.Sender sender() {
        return new Cap.Sender(
                Optional.ofNullable(URI.create(publicUrl).getHost()).orElse("hoi-xa"));
    }

    /** The reference to a warning from a later one. */
    static Issue.Earlier earlier(Warning warning) {
        var sent = when(warning);
        return new Issue.Earlier(
                warning.id().value(),
                warning.content().words().title(),
                sent,
                LocalDate.ofInstant(sent, WorkingCalendar.ZONE));
    }

    /** When it was sent; one sent at night was approved long before. */
    private static Instant when(Warning warning) {
        return warning.sentAt()
                .or(() -> warning.approved().map(Warning.Approved::at))
                .orElse(warning.drafted().at());
    }

    private Mark mark(Warning warning) {
        var today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        boolean isOver = warning.content().term().until().isBefore(today);
        return switch (warning.state()) {
            case CORRECTED -> Mark.CORRECTED;
            case CANCELLED -> Mark.WITHDRAWN;
            case DRAFT, SUBMITTED, RETURNED, REJECTED, APPROVED, SENDING, PAUSED, SENT ->
                isOver && warning.kind() != Kind.CANCELLATION ? Mark.EXPIRED : Mark.NONE;
        };
    }

    private Issue issue(Warning warning, Content content, Signature signature, Mark mark) {
        return new Issue(
                warning.id().value(),
                act(warning),
                content,
                signature,
                link(warning.id()),
                warning.authorship() == Authorship.WITH_AI ? Issue.Label.WITH_AI : Issue.Label.PEOPLE,
                mark);
    }

    private Issue.Act act(Warning warning) {
        var earlier = warning.follows().flatMap(warnings::find).map(Issues::earlier);
        return switch (warning.kind()) {
            case WARNING -> new Issue.Act.Warns();
            case CORRECTION -> new Issue.Act.Corrects(earlier.orElseThrow());
            case CANCELLATION -> new Issue.Act.TakesBack(earlier.orElseThrow());
        };
    }

    private Signature signature(ClearedText text) {
        return switch (text.basis()) {
            case Basis.Approved(var _, String office, Instant at) ->
                signature(office, at, text.verification().toString());
            case Basis.Published _, Basis.Standing _ ->
                throw new IllegalStateException("a warning is cleared by an officer");
        };
    }

    private Signature signature(String office, Instant at, String code) {
        var commune = knowledge.snapshot().commune();
        String unit = commune.map(each -> each.unit().text()).orElse("cấp xã");
        return new Signature(unit, office, at, code, contact(commune.map(Commune::phones), unit));
    }

    private static Contact contact(Optional<Commune.Phones> phones, String unit) {
        return phones.flatMap(Commune.Phones::police)
                .map(number -> new Contact(Contact.Desk.POLICE, unit, Optional.of(number.text())))
                .orElseGet(() -> new Contact(
                        Contact.Desk.CENTRE,
                        unit,
                        phones.map(each -> each.center().text())));
    }
}
