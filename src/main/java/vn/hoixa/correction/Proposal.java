package vn.hoixa.correction;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hoixa.correction.Affected.Change;

/** Writes a proposed correction in plain words from the difference, for an officer to accept or edit. */
final class Proposal {
    /** A longer old text is not repeated: the present one is what counts. */
    private static final int SHORT = 120;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private Proposal() {}

    static String of(Affected affected, Collection<String> parts) {
        return switch (affected.state()) {
            case Affected.State.Repealed(var repeal) ->
                "Thủ tục " + affected.name() + " đã bãi bỏ từ ngày " + DAY.format(repeal.since()) + "."
                        + repeal.replacedBy()
                                .map(code -> " Nay làm theo thủ tục " + code + ".")
                                .orElse("")
                        + " Nội dung đã trả lời trước đây không còn áp dụng. Cần rõ hơn: nhắn 0 để hỏi cán bộ.";
            case Affected.State.Withdrawn() ->
                affected.name()
                        + ": nội dung đã trả lời trước đây không còn áp dụng. Cần làm việc này: nhắn 0 để cán bộ"
                        + " trả lời.";
            case Affected.State.Replaced() -> changed(affected, parts);
        };
    }

    private static String changed(Affected affected, Collection<String> parts) {
        var lines = affected.changes().stream()
                .filter(change -> parts.contains(change.part()))
                .map(Proposal::line);
        return Stream.concat(Stream.of("Về: " + affected.name() + "."), lines).collect(Collectors.joining("\n"));
    }

    private static String line(Change change) {
        String label = change.label();
        var said = change.tellings().stream()
                .findFirst()
                .map(Affected.Telling::now)
                .orElse(change.now());
        if (said.isEmpty()) {
            return label + ": nội dung đã trả lời nay không còn áp dụng. Nhắn 0 để hỏi cán bộ.";
        }
        String now = label + " nay là: " + said.get();
        var olds = change.tellings().stream().map(Affected.Telling::told).toList();
        return olds.size() == 1
                        && olds.getFirst().length() <= SHORT
                        && !olds.getFirst().contains("\n")
                ? now + ending(now) + " Trước đây trả lời: " + olds.getFirst()
                : now + ending(now);
    }

    private static String ending(String sentence) {
        return List.of(".", "!", "?", "…", ")").stream().anyMatch(sentence::endsWith) ? "" : ".";
    }
}
