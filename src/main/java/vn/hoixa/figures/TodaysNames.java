package vn.hoixa.figures;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hoixa.bulletin.VillageId;
import vn.hoixa.bulletin.Villages;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.knowledge.Procedure;
import vn.hoixa.procedure.ProcedureCode;

/** Looks up the present names of codes and ids. */
@Component
class TodaysNames {
    static final String NO_FIELD = "Lĩnh vực khác";
    static final String NO_VILLAGE = "Chưa rõ thôn";

    private final Knowledge knowledge;
    private final Villages villages;

    TodaysNames(Knowledge knowledge, Villages villages) {
        this.knowledge = knowledge;
        this.villages = villages;
    }

    /** Empty when the code is not known any more. */
    Optional<String> procedure(ProcedureCode code) {
        return find(code).map(procedure -> procedure.shortName().text());
    }

    String field(ProcedureCode code) {
        return find(code)
                .map(Procedure::field)
                .filter(field -> !field.isBlank())
                .orElse(NO_FIELD);
    }

    /** @param id empty where none was given; a merged village has the name of the village it became part of */
    String village(String id) {
        return id.isEmpty()
                ? NO_VILLAGE
                : villages.now(new VillageId(id)).map(village -> village.name()).orElse(id);
    }

    private Optional<Procedure> find(ProcedureCode code) {
        return knowledge.snapshot().procedure(code);
    }
}
