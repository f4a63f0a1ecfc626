package vn.hoixa.channel.village;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Area;
import vn.hoixa.bulletin.Category;
import vn.hoixa.bulletin.Classification;
import vn.hoixa.bulletin.Content;
import vn.hoixa.bulletin.Severity;
import vn.hoixa.bulletin.SourceDocument;
import vn.hoixa.bulletin.Template;
import vn.hoixa.bulletin.Templates;
import vn.hoixa.bulletin.Term;
import vn.hoixa.bulletin.Village;
import vn.hoixa.bulletin.Words;
import vn.hoixa.office.Officer;
import vn.hoixa.office.WorkingCalendar;
import vn.hoixa.warning.Decided;
import vn.hoixa.warning.Drafts;
import vn.hoixa.warning.Origin;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.WarningId;
import vn.hoixa.warning.Warnings;

/** A village head's proposals to the police, and his corrections of returned ones. */
@Component("villageProposals")
class Proposals {
    private final Drafts drafts;
    private final Warnings warnings;
    private final Templates templates;
    private final Clock clock;

    Proposals(Drafts drafts, Warnings warnings, Templates templates, Clock clock) {
        this.drafts = drafts;
        this.warnings = warnings;
        this.templates = templates;
        this.clock = clock;
    }

    Optional<Template> template(String id) {
        return templates.find(id);
    }

    /** His own proposal that he may correct: one that was returned, or was never complete. */
    Optional<Warning> mendable(long id, Officer by) {
        return warnings.find(new WarningId(id))
                .filter(warning -> warning.drafted().by().equals(by.id()))
                .filter(warning -> warning.state().isEditable());
    }

    /** Submits a proposal made from a template at once. */
    Said ofTemplate(Template template, Officer by, Village village) {
        return begin(template.on(today()), by, village);
    }

    /** Saves free words as a draft that the police complete. */
    Said free(String title, String words, Officer by, Village village) {
        return begin(
                new Content(
                        Classification.of(Category.Z0),
                        Severity.IMPORTANT,
                        new Words(title, words, List.of(), List.of(), ""),
                        SourceDocument.NONE,
                        Term.monthFrom(today()),
                        Area.COMMUNE),
                by,
                village);
    }

    /** Replaces the words and submits it again. */
    Said mend(Warning warning, int version, Words words, Officer by) {
        var edited = drafts.edit(warning.id(), by, version, warning.content().with(words));
        return edited instanceof Decided.Done ? handedIn(warning.id(), by) : refused(edited);
    }

    private Said begin(Content content, Officer by, Village village) {
        var origin = new Origin(Origin.From.VILLAGE, village.id().value());
        var begun = drafts.begin(by, Drafts.Start.real(origin, content.with(Area.of(village.id()))));
        return begun instanceof Decided.Done(WarningId id, var _) ? handedIn(id, by) : refused(begun);
    }

    private Said handedIn(WarningId id, Officer by) {
        return Said.done(
                drafts.submit(id, by) instanceof Decided.Done
                        ? "Đã gửi Công an xã duyệt."
                        : "Đã chuyển Công an xã. Công an xã bổ sung rồi mới gửi được.");
    }

    private static Said refused(Decided decided) {
        return Said.refused(
                switch (decided) {
                    case Decided.NotAllowed(String reason) -> reason;
                    case Decided.PersonalData _ -> "Bài có số riêng, tên riêng của người khác. Xin bỏ đi rồi gửi lại.";
                    case Decided.Overtaken _ -> "Bài này vừa có người sửa. Xin xem lại.";
                    case Decided.Done _, Decided.Incomplete _, Decided.Unknown _ -> "Chưa gửi được, xin thử lại.";
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }
}
