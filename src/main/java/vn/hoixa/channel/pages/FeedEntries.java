package vn.hoixa.channel.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.outlet.Issue;
import vn.hoixa.warning.Issues;
import vn.hoixa.warning.Warning;
import vn.hoixa.warning.Warnings;

/**
 * The entries of the feed: warnings in force, and ends of warnings that would still be valid, so that nobody who
 * republished one keeps it.
 */
@Component
final class FeedEntries {
    private final Warnings warnings;
    private final Issues issues;

    FeedEntries(Warnings warnings, Issues issues) {
        this.warnings = warnings;
        this.issues = issues;
    }

    /**
     * One entry.
     *
     * @param id unique among entries
     * @param cap the address of its alert
     */
    record Entry(String id, String title, Instant updated, String summary, String page, String cap) {}

    List<Entry> all() {
        return Stream.concat(
                        warnings.inForce().stream().flatMap(warning -> sent(warning).stream()),
                        warnings.ended().stream()
                                .flatMap(warning ->
                                        (warning.state().isPublic() ? sent(warning) : withdrawn(warning)).stream()))
                .toList();
    }

    private Optional<Entry> sent(Warning warning) {
        return issues.of(warning)
                .map(issue -> new Entry(
                        issue.link(),
                        head(issue) + ": " + issue.content().words().title(),
                        warning.sentAt().orElse(issue.signature().at()),
                        summary(issue),
                        issue.link(),
                        issue.link() + ".cap.xml"));
    }

    private Optional<Entry> withdrawn(Warning warning) {
        return issues.withdrawn(warning)
                .flatMap(at -> issues.of(warning)
                        .map(issue -> new Entry(
                                issue.link() + "#thu-hoi",
                                "Thu hồi: " + issue.content().words().title(),
                                at,
                                issue.mark().line(),
                                issue.link(),
                                issue.link() + ".thu-hoi.cap.xml")));
    }

    private static String head(Issue issue) {
        String severity = issue.content().severity().label();
        return switch (issue.act()) {
            case Issue.Act.Warns() -> severity;
            case Issue.Act.Corrects _ -> "Đính chính, " + severity;
            case Issue.Act.TakesBack _ -> "Thu hồi";
        };
    }

    private static String summary(Issue issue) {
        String happening = issue.content().words().happening();
        return issue.takenBack()
                .map(earlier -> earlier.noLonger() + " " + happening)
                .orElse(happening);
    }
}
