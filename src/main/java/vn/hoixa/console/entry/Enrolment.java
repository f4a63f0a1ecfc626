package vn.hoixa.console.entry;

import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.hoixa.access.Candidate;
import vn.hoixa.access.SecondFactors;
import vn.hoixa.knowledge.Knowledge;
import vn.hoixa.office.Officer;
import vn.hoixa.qr.QrCode;

/** Enrolment of a second factor: keeps the offered secret in the session until the telephone has shown a code. */
@Component
class Enrolment {
    private static final String OFFERED = "hoixa.telephone";

    private final SecondFactors factors;
    private final Knowledge knowledge;

    Enrolment(SecondFactors factors, Knowledge knowledge) {
        this.factors = factors;
        this.knowledge = knowledge;
    }

    /** Adds the offered secret to a page's model: {@code qr} and {@code secret}. */
    void offer(Officer officer, HttpSession session, Model model) {
        var candidate = offered(session).orElseGet(factors::candidate);
        session.setAttribute(OFFERED, candidate);
        model.addAttribute("qr", QrCode.of(candidate.uri(office(), officer.login())));
        model.addAttribute("secret", candidate.grouped());
    }

    /** The recovery codes, once the telephone has shown a valid code. */
    Optional<List<String>> prove(Officer officer, HttpSession session, String code) {
        var codes = offered(session).flatMap(candidate -> factors.enrol(officer, candidate, code));
        codes.ifPresent(_ -> session.removeAttribute(OFFERED));
        return codes;
    }

    private static Optional<Candidate> offered(HttpSession session) {
        return session.getAttribute(OFFERED) instanceof Candidate candidate ? Optional.of(candidate) : Optional.empty();
    }

    private String office() {
        return knowledge
                .snapshot()
                .commune()
                .map(commune -> "Hỏi Xã, " + commune.unit().text())
                .orElse("Hỏi Xã");
    }
}
