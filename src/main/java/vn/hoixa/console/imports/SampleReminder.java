package vn.hoixa.console.imports;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.hoixa.console.frame.Reminder;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.SampleNotice;
import vn.hoixa.office.Officer;

/** Reminds officers who can edit the commune's information that it is still the shipped sample. */
@Component
class SampleReminder implements Reminder {
    private final Knowledge knowledge;
    private final boolean demonstration;

    SampleReminder(Knowledge knowledge, @Value("${hoixa.demo}") boolean demonstration) {
        this.knowledge = knowledge;
        this.demonstration = demonstration;
    }

    @Override
    public List<Line> of(Officer officer) {
        if (demonstration || !ImportRooms.concern(officer)) {
            return List.of();
        }
        return SampleNotice.of(knowledge.snapshot()).stream()
                .map(notice -> new Line(notice.found(), ImportRooms.COMMUNE, "late"))
                .toList();
    }
}
