package vn.hoixa.console.warnings;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.Content;
import vn.hoixa.office.Officer;
import vn.hoixa.outlet.Glyphs;
import vn.hoixa.outlet.GroupText;
import vn.hoixa.outlet.Issue;
import vn.hoixa.outlet.Loudspeaker;
import vn.hoixa.outlet.PortalPost;
import vn.hoixa.outlet.Readability;
import vn.hoixa.outlet.Sms;
import vn.hoixa.warning.Issues;
import vn.hoixa.warning.Kind;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.Warnings;

/** Previews of a warning in the format of each channel. */
@Component
class Previews {
    private final Issues issues;
    private final Warnings warnings;

    Previews(Issues issues, Warnings warnings) {
        this.issues = issues;
        this.warnings = warnings;
    }

    /**
     * The preview for one format.
     *
     * @param measure its length and the limit, as text
     * @param fits whether it keeps to the limit
     */
    record Form(String name, String text, String measure, boolean fits) {}

    /**
     * All previews.
     *
     * @param hints suggestions for easier reading
     * @param blamed the sites that become known scams once it is sent
     */
    record All(List<Form> forms, List<String> hints, List<String> blamed) {}

    All of(Warning warning, Content content, Officer by) {
        var issue = issues.of(warning)
                .filter(_ -> content.equals(warning.content()))
                .orElseGet(() -> issues.preview(warning, content, by));
        return new All(
                List.of(
                        chat(warning, content, by),
                        group(issue),
                        sms(Sms.plain(issue), "SMS không dấu"),
                        sms(Sms.accented(issue), "SMS có dấu"),
                        loudspeaker(issue),
                        portal(issue)),
                hints(content),
                warning.kind() == Kind.CANCELLATION ? List.of() : warnings.blamedHosts(content));
    }

    private static List<String> hints(Content content) {
        return Stream.concat(Glyphs.problems(content).stream(), Readability.hints(content.words()).stream())
                .toList();
    }

    private Form chat(Warning warning, Content content, Officer by) {
        String text = warnings.text(warning)
                .filter(_ -> content.equals(warning.content()))
                .map(cleared -> cleared.body())
                .orElseGet(() -> warnings.preview(warning, content, by));
        return new Form(
                "Tin nhắn (Zalo, Telegram, web)",
                text,
                text.length() + " chữ cái, dưới 2.000 là một tin Zalo",
                text.length() <= 2_000);
    }

    private static Form group(Issue issue) {
        String text = GroupText.of(issue);
        return new Form(
                "Nhóm Zalo của thôn",
                text,
                text.length() + "/" + GroupText.LONGEST + " chữ cái",
                text.length() <= GroupText.LONGEST);
    }

    private static Form sms(Sms sms, String name) {
        return new Form(name, sms.text(), sms.length() + "/" + sms.coding().most() + " chữ cái", true);
    }

    private static Form loudspeaker(Issue issue) {
        var script = Loudspeaker.of(issue);
        return new Form(
                "Loa truyền thanh",
                String.join("\n", script.lines()),
                "khoảng " + script.seconds() + " giây, " + script.syllables() + " tiếng; nên 60 đến 90 giây",
                script.fits());
    }

    private static Form portal(Issue issue) {
        String html = PortalPost.html(issue);
        return new Form("Bài cho Cổng thông tin (HTML)", html, html.length() + " ký tự", true);
    }
}
