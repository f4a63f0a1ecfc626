package vn.hoixa.console.figures;

import java.util.ArrayList;
import java.util.List;
import vn.hoixa.figures.Figures;

/**
 * A problem that a leader should look at, most serious first.
 *
 * @param what in one sentence, with its number
 * @param decision the decision to be made about it
 */
record Worry(String what, String decision) {
    private static final int POINTS_LOST = 5;
    private static final int MOST = 3;

    /** The most serious problems, at most three. */
    static List<Worry> of(Figures now, Figures before) {
        var worries = new ArrayList<Worry>();
        late(now, worries);
        unreached(now, worries);
        scams(now, before, worries);
        complaints(now, worries);
        gaps(now, worries);
        fallen(now, before, worries);
        return List.copyOf(worries.subList(0, Math.min(MOST, worries.size())));
    }

    private static void late(Figures now, List<Worry> worries) {
        int late = now.waiting().late();
        if (late > 0) {
            worries.add(new Worry(
                    Say.number(late) + " câu hỏi của người dân trả lời trễ hẹn hoặc đang trễ; còn "
                            + Say.number(now.waiting().open()) + " câu chưa giải quyết.",
                    "Phân công thêm người trả lời, hoặc đổi giờ hẹn cho đúng sức làm."));
        }
    }

    private static void unreached(Figures now, List<Worry> worries) {
        int unreached = now.safety().warnings().stream()
                .mapToInt(Figures.Reach::unreached)
                .sum();
        if (unreached > 0) {
            worries.add(new Worry(
                    "Cảnh báo không đến được " + Say.number(unreached) + " lượt người đã đăng ký nhận.",
                    "Giao trưởng thôn báo lại ở nhóm của thôn và trên loa."));
        }
    }

    private static void scams(Figures now, Figures before, List<Worry> worries) {
        var reports = now.safety().reports();
        if (reports.number() > before.safety().reports().number()) {
            var most = reports.forms().isEmpty()
                    ? ""
                    : " Nhiều nhất: " + reports.forms().getFirst().name();
            worries.add(new Worry(
                    "Phản ánh nghi lừa đảo tăng từ "
                            + Say.number(before.safety().reports().number()) + " lên " + Say.number(reports.number())
                            + " tin." + most,
                    "Công an xã đánh giá và ra cảnh báo cho các thôn."));
        }
    }

    private static void complaints(Figures now, List<Worry> worries) {
        var votes = now.knowing().votes();
        if (votes.notUseful() > votes.mended()) {
            worries.add(new Worry(
                    Say.number(votes.notUseful()) + " góp ý chưa hài lòng, đã khắc phục " + Say.number(votes.mended())
                            + ".",
                    "Giao người biên tập xử lý hết góp ý còn lại."));
        }
    }

    private static void gaps(Figures now, List<Worry> worries) {
        now.knowing().gaps().stream().findFirst().ifPresent(gap -> {
            var about = gap.about().isEmpty() ? "một việc chưa có trong kho nội dung" : "“" + gap.about() + "”";
            worries.add(new Worry(
                    Say.number(gap.people()) + " người hỏi về " + about + " mà chưa có câu trả lời sẵn.",
                    "Giao người biên tập soạn, lãnh đạo duyệt câu trả lời cho việc ấy."));
        });
    }

    private static void fallen(Figures now, Figures before, List<Worry> worries) {
        var share = now.asking().atOnce();
        var earlier = before.asking().atOnce();
        if (share.isPresent() && earlier.isPresent() && earlier.getAsInt() - share.getAsInt() >= POINTS_LOST) {
            worries.add(new Worry(
                    "Tỷ lệ trả lời ngay giảm từ " + Say.percent(earlier) + " xuống " + Say.percent(share) + ".",
                    "Rà soát những thủ tục vừa thôi trả lời."));
        }
    }
}
