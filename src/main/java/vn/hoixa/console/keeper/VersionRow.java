package vn.hoixa.console.keeper;

import java.util.ArrayList;
import java.util.List;
import vn.hoixa.console.frame.Times;
import vn.hoixa.revision.Version;

/**
 * A revision in an item's history.
 *
 * @param story the acts on it, one sentence each
 */
record VersionRow(String id, int number, StateTag state, List<String> story) {
    static VersionRow of(Version version, Names.Known names) {
        var story = new ArrayList<String>();
        story.add(sentence("Soạn", version.written(), names));
        version.source().ifPresent(source -> story.add("Nguồn của chỗ sửa: " + source));
        version.published().ifPresent(deed -> story.add(sentence("Áp dụng", deed, names)));
        version.ended()
                .ifPresent(deed -> story.add(sentence(capital(version.state().label()), deed, names)));
        return new VersionRow(
                version.revision().id().toString(), version.number(), StateTag.of(version.state()), story);
    }

    private static String sentence(String act, Version.Deed deed, Names.Known names) {
        return act + " " + Times.full(deed.at()) + ", " + names.of(deed.by())
                + deed.why().map(why -> ": " + why).orElse("");
    }

    private static String capital(String word) {
        return ListPage.capital(word);
    }
}
