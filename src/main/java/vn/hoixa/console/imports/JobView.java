package vn.hoixa.console.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import vn.hoixa.console.frame.Times;
import vn.hoixa.intake.ImportJob;

/**
 * View of an import job.
 *
 * @param tone a CSS class for the state's tag
 * @param moves whether the page should poll
 */
record JobView(
        UUID id,
        String fileName,
        String format,
        String size,
        String by,
        String at,
        String state,
        String tone,
        boolean moves,
        boolean canRunAgain,
        int total,
        int percent,
        ImportJob.Counts counts,
        String failure) {
    static JobView of(ImportJob job, String officer, Instant now) {
        return new JobView(
                job.id(),
                job.fileName(),
                job.format().label(),
                size(job.size()),
                officer,
                Times.moment(job.createdAt(), now),
                state(job.state()),
                tone(job.state()),
                job.state().moves(),
                job.state().canRunAgain(),
                job.total(),
                job.percent(),
                job.counts(),
                job.failure().orElse(""));
    }

    /** An explanation of the state, for officers. */
    public String explanation() {
        if (!failure.isEmpty()) {
            return failure;
        }
        if (moves) {
            return total == 0
                    ? "Đang đọc tệp. Có thể rời trang này, việc nhập vẫn chạy."
                    : "Có thể rời trang này, việc nhập vẫn chạy. Người dân vẫn được trả lời như thường.";
        }
        return canRunAgain
                ? "Phần đã nhập được giữ nguyên. Chạy lại thì làm tiếp từ chỗ dừng."
                : "Bản mới và bản thay đổi đang chờ đối chiếu, chưa đến người dân.";
    }

    private static String state(ImportJob.State state) {
        return switch (state) {
            case WAITING -> "đang chờ đến lượt";
            case RUNNING -> "đang nhập";
            case INTERRUPTED -> "bị ngắt giữa chừng";
            case DONE -> "đã xong";
            case CANCELLED -> "đã dừng";
            case FAILED -> "không nhập được";
        };
    }

    private static String tone(ImportJob.State state) {
        return switch (state) {
            case WAITING, RUNNING -> "note";
            case INTERRUPTED, CANCELLED -> "wait";
            case DONE -> "good";
            case FAILED -> "bad";
        };
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? Math.max(1, bytes >> 10) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1048576.0).replace('.', ',');
    }
}
