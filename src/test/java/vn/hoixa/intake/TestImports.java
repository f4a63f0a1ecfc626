package vn.hoixa.intake;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.hoixa.database.TestDatabase;
import vn.hoixa.office.TestOffice;
import vn.hoixa.procedure.BaseFiles;
import vn.hoixa.procedure.ProcedureCode;
import vn.hoixa.revision.TestRevisions;

/** Imports into the revisions of a test. */
public final class TestImports {
    private TestImports() {}

    /** Of the portal's files, and of a knowledge base. */
    public static Imports into(TestDatabase database, TestRevisions revisions, TestOffice office, BaseFiles base) {
        var feeds = new FeedRows(database.jdbc(), new NamedParameterJdbcTemplate(database.app()));
        return new Imports(revisions.rows(), feeds, office.audit(), base, revisions.transactions());
    }

    /** A line of the portal: a procedure that takes so long. */
    public static String record(ProcedureCode code, String timeLimit) {
        return """
            {"ma":"%s","ten":"Thủ tục cấp giấy thử","so_quyet_dinh":"1/QĐ-THU","cap":"Cấp xã","linh_vuc":"Thử nghiệm",\
            "doi_tuong":"Công dân Việt Nam","co_quan_thuc_hien":"","co_quan_tham_quyen":"","url":"https://example.vn/1",\
            "cach_thuc":[{"hinh_thuc":"Trực tiếp","thoi_han":"%s","phi":[],"mo_ta":""}],"ho_so":[],\
            "can_cu":["60/2014/QH13"],"trinh_tu":"","yeu_cau":"","ket_qua":["Giấy thử"],"nguon":"thử"}\
            """.formatted(code.value(), timeLimit);
    }
}
