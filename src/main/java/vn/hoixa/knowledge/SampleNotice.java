package vn.hoixa.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A notice to officers that citizens are given the telephone numbers of the invented sample commune.
 *
 * @param fields paths in {@code commune.yaml}; never empty
 */
public record SampleNotice(List<String> fields) {
    /** The page where officers write the commune's own information. */
    public static final String ROOM = "/console/thong-tin-xa";

    private static final int NAMED = 4;

    public SampleNotice {
        fields = List.copyOf(fields);
    }

    /** The notice for the published information; none once the commune has written its own. */
    public static Optional<SampleNotice> of(Snapshot snapshot) {
        return snapshot.commune()
                .map(Commune::sampleFields)
                .filter(fields -> !fields.isEmpty())
                .map(SampleNotice::new);
    }

    /** The whole notice, such as "… (tệp commune.yaml, mục sample, phones.center và 20 mục nữa). …". */
    public String words() {
        return found() + " " + remedy();
    }

    /** The problem, as a sentence that names file and fields. */
    public String found() {
        String more = fields.size() > NAMED ? " và " + (fields.size() - NAMED) + " mục nữa" : "";
        return "Thông tin của xã còn là của xã mẫu, tên và số máy bịa (tệp commune.yaml, mục "
                + String.join(", ", fields.subList(0, Math.min(NAMED, fields.size()))) + more + ").";
    }

    /** What to do about it. */
    public String remedy() {
        return "Ghi thông tin thật ở Kho nội dung, Thông tin của xã (" + ROOM + ") rồi công khai.";
    }
}
