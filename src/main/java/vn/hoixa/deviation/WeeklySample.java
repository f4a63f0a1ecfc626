package vn.hoixa.deviation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import vn.hoixa.delivery.ChannelName;
import vn.hoixa.turn.AutomaticAnswers.Given;

/**
 * Draws a week's random sample, reproducibly. Answers are ordered by a digest of the week and the answer's id: nobody
 * can influence the choice, and drawing again from the same answers gives the same sample. Each channel gets its
 * proportional share (largest-remainder method), and a channel with any answer at least one.
 */
final class WeeklySample {
    private WeeklySample() {}

    /** Draws at most {@code size} answers, channel after channel. */
    static List<Given> draw(Week week, List<Given> answers, int size) {
        if (answers.size() <= size) {
            return List.copyOf(answers);
        }
        var urns = new EnumMap<ChannelName, List<Given>>(ChannelName.class);
        urns.putAll(answers.stream().collect(groupingBy(Given::channel, toList())));
        var seats = seats(urns, answers.size(), size);
        return urns.entrySet().stream()
                .flatMap(urn -> urn.getValue().stream()
                        .sorted(Comparator.comparing(answer -> place(week, answer)))
                        .limit(seats.getOrDefault(urn.getKey(), 0)))
                .toList();
    }

    private static EnumMap<ChannelName, Integer> seats(EnumMap<ChannelName, List<Given>> urns, int all, int size) {
        var seats = new EnumMap<ChannelName, Integer>(ChannelName.class);
        urns.forEach((channel, urn) -> seats.put(channel, Math.max(1, urn.size() * size / all)));
        var byRemainder = new ArrayList<>(urns.keySet());
        byRemainder.sort(Comparator.comparingInt(
                (ChannelName channel) -> -(urns.getOrDefault(channel, List.of()).size() * size % all)));
        int taken = seats.values().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; taken < size; i = (i + 1) % byRemainder.size(), taken++) {
            seats.merge(byRemainder.get(i), 1, Integer::sum);
        }
        for (; taken > size; taken--) {
            var largest = seats.entrySet().stream()
                    .max(Comparator.comparingInt(java.util.Map.Entry::getValue))
                    .orElseThrow();
            seats.merge(largest.getKey(), -1, Integer::sum);
        }
        return seats;
    }

    private static String place(Week week, Given answer) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(
                            digest.digest((week.monday() + " " + answer.turn()).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
