package vn.hoixa.console.imports;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import vn.hoixa.office.Officer;
import vn.hoixa.revision.ItemActs;
import vn.hoixa.revision.ItemActs.Result;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.ItemType;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;

/**
 * Acts on a sheet in these rooms: save as pending, preview, publish. Each act returns the reasons if it was refused, or
 * nothing.
 */
@Component
class Drafting {
    private static final String OVERTAKEN = "Người khác vừa sửa nội dung này. Xin tải lại trang rồi làm lại.";

    private final ItemActs acts;
    private final Revisions revisions;

    Drafting(ItemActs acts, Revisions revisions) {
        this.acts = acts;
        this.revisions = revisions;
    }

    /**
     * A sheet to be saved.
     *
     * @param form holds the hash of the content it started from ({@code hash}) and the reason ({@code why})
     * @param source the source of the change
     */
    record Draft(Slot slot, String sheet, MultiValueMap<String, String> form, Optional<String> source) {}

    List<ItemStatus> all(ItemType type) {
        return revisions.statuses().stream()
                .filter(status -> status.slot().type() == type)
                .toList();
    }

    Optional<ItemStatus> status(Slot slot) {
        return revisions.status(slot);
    }

    JsonNode sheet(ItemStatus.Mark mark) {
        return revisions.find(mark.revision()).orElseThrow().revision().sheet();
    }

    Optional<ModelAndView> save(Draft draft, Officer officer) {
        var base = revisions.status(draft.slot()).map(ItemStatus::newest);
        if (!base.map(ItemStatus.Mark::hash).orElse("").equals(one(draft.form(), "hash"))) {
            return Optional.of(refused(List.of(OVERTAKEN)));
        }
        var writing = new ItemActs.Writing(
                draft.slot(), base, Optional.empty(), draft.sheet(), one(draft.form(), "why"), draft.source());
        return refusal(acts.write(writing, officer));
    }

    Optional<ModelAndView> publish(Slot slot, MultiValueMap<String, String> form, Officer officer) {
        var waiting = revisions
                .status(slot)
                .flatMap(ItemStatus::waiting)
                .filter(mark -> mark.hash().equals(one(form, "hash")));
        return waiting.isEmpty()
                ? Optional.of(refused(List.of(OVERTAKEN)))
                : refusal(acts.publish(List.of(waiting.get()), one(form, "why"), officer));
    }

    Optional<ModelAndView> withdraw(Slot slot, String why, Officer officer) {
        return refusal(acts.withdraw(slot, why, officer));
    }

    static ModelAndView refused(List<String> problems) {
        var answer = new ModelAndView("console/imports/parts :: refused", "problems", problems);
        answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return answer;
    }

    private static Optional<ModelAndView> refusal(Result result) {
        return switch (result) {
            case Result.Done _ -> Optional.empty();
            case Result.NotAllowed(String reason) -> Optional.of(refused(List.of(reason)));
            case Result.Refused(List<String> reasons) -> Optional.of(refused(reasons));
            case Result.Overtaken _ -> Optional.of(refused(List.of(OVERTAKEN)));
        };
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
