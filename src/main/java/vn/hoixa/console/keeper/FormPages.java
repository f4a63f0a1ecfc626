package vn.hoixa.console.keeper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;
import vn.hoixa.keeping.Edited.Problem;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.revision.ItemStatus;
import vn.hoixa.revision.Slot;

/** Renders the form, with each problem beside its field and a linked summary of all. */
@Component
class FormPages {
    private final Knowledge knowledge;

    FormPages(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * The state of a form.
     *
     * @param base the content that the next save starts from
     * @param fields other submitted fields; empty at first
     */
    record Filled(Slot slot, ItemStatus.Mark base, ObjectNode sheet, Map<String, String> fields) {}

    /** A line of the summary of problems. */
    record Mend(String href, String message) {}

    ModelAndView page(Filled filled, List<Problem> problems) {
        var page = new ModelAndView("console/keeper/edit");
        var parts = new FormParts(filled.sheet(), knowledge.snapshot())
                .of(filled.slot().type()).stream()
                        .map(part -> marked(part, problems))
                        .toList();
        var reason = marked(reason(filled.fields()), problems);
        page.addObject("path", KeeperRoom.path(filled.slot()));
        page.addObject("key", filled.slot().key());
        page.addObject("name", name(filled));
        page.addObject("base", filled.base());
        page.addObject("parts", parts);
        page.addObject("reason", reason);
        page.addObject(
                "mends",
                mends(problems, Stream.concat(parts.stream(), Stream.of(reason)).toList()));
        return page;
    }

    private static String name(Filled filled) {
        return Stream.of("short_name", "title", "topic")
                .map(key -> filled.sheet().path(key).asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(filled.slot().key());
    }

    private static FormPart reason(Map<String, String> fields) {
        return FormPart.of(
                "reason",
                "Chỗ sửa này",
                "Sửa tên gọi thì không cần nguồn. Sửa giấy tờ, phí, thời hạn và nội dung khác thì ghi nguồn và ngày"
                        + " của nguồn.",
                Input.of(
                        "_ground.document",
                        "Số văn bản hoặc nơi ban hành",
                        "text",
                        sent(fields, "_ground.document"),
                        ""),
                Input.of("_ground.url", "hoặc địa chỉ nguồn", "text", sent(fields, "_ground.url"), "https://"),
                Input.of("_ground.day", "Ngày của nguồn", "date", sent(fields, "_ground.day"), ""),
                Input.of("_why", "Vì sao sửa", "text", sent(fields, "_why"), "người duyệt đọc dòng này"));
    }

    private static String sent(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static FormPart marked(FormPart part, List<Problem> problems) {
        var inputs =
                part.inputs().stream().map(input -> marked(input, problems)).toList();
        var rows = part.rows().stream()
                .map(each -> new FormPart.Rows(
                        each.name(),
                        each.title(),
                        each.add(),
                        each.rows().stream()
                                .map(row -> row.stream()
                                        .map(input -> marked(input, problems))
                                        .toList())
                                .toList(),
                        each.blank()))
                .toList();
        return new FormPart(part.id(), part.title(), part.hint(), inputs, rows, part.error());
    }

    private static Input marked(Input input, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> stands(problem, input))
                .findFirst()
                .map(problem -> input.wrong(problem.message()))
                .orElse(input);
    }

    private static boolean stands(Problem problem, Input input) {
        String name = input.name().replace("[]", "");
        return name.equals(problem.field()) || name.equals("_" + problem.field());
    }

    private static List<Mend> mends(List<Problem> problems, List<FormPart> parts) {
        var mends = new ArrayList<Mend>();
        for (Problem problem : problems) {
            mends.add(new Mend("#" + target(problem, parts), problem.message()));
        }
        return mends;
    }

    /** The field's anchor, else that of its part, else the top. */
    private static String target(Problem problem, List<FormPart> parts) {
        for (FormPart part : parts) {
            for (Input input : all(part)) {
                if (stands(problem, input)) {
                    return input.id();
                }
            }
        }
        String facet = problem.field().replaceFirst("^facets\\.", "").replaceFirst("[.\\[].*$", "");
        return parts.stream()
                .map(FormPart::id)
                .filter(id -> id.equals("f-" + facet) || id.equals(facet))
                .findFirst()
                .orElse("main");
    }

    private static List<Input> all(FormPart part) {
        return Stream.concat(
                        part.inputs().stream(),
                        part.rows().stream()
                                .flatMap(rows -> rows.rows().stream().flatMap(List::stream)))
                .toList();
    }
}
