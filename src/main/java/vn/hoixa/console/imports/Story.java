package vn.hoixa.console.imports;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Times;
import vn.hoixa.office.Officer;
import vn.hoixa.office.Officers;
import vn.hoixa.revision.Revisions;
import vn.hoixa.revision.Slot;
import vn.hoixa.revision.Version;

/** The history of an item's revisions as text, newest first. */
@Component
class Story {
    private final Revisions revisions;
    private final Officers officers;

    Story(Revisions revisions, Officers officers) {
        this.revisions = revisions;
        this.officers = officers;
    }

    /**
     * One revision.
     *
     * @param deeds who wrote, published and ended it, when and why
     */
    record Chapter(int number, String state, List<String> deeds) {}

    List<Chapter> of(Slot slot) {
        return revisions.of(slot).stream().map(this::chapter).toList();
    }

    private Chapter chapter(Version version) {
        return new Chapter(
                version.number(),
                version.state().label(),
                Stream.of(
                                Optional.of(deed("viết", version.written())),
                                version.published().map(deed -> deed("công khai", deed)),
                                version.ended().map(deed -> deed("kết thúc", deed)))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private String deed(String act, Version.Deed deed) {
        String by = deed.by().flatMap(officers::find).map(Officer::name).orElse("nhập từ tệp");
        return Stream.concat(Stream.of(act + " " + Times.full(deed.at()), by), deed.why().stream())
                .collect(Collectors.joining(" · "));
    }
}
