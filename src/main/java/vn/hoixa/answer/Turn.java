package vn.hoixa.answer;

import java.time.LocalDate;
import java.util.List;
import vn.hoixa.intent.Asked;
import vn.hoixa.intent.Utterance;
import vn.hoixa.knowledge.Snapshot;
import vn.hoixa.privacy.MaskedText;

/**
 * One message on its way to an answer, with all that may decide it.
 *
 * @param matter the words that name what it is about, folded: neither politeness nor what is asked
 */
record Turn(
        MaskedText text,
        Utterance words,
        Asked asked,
        List<String> matter,
        Context context,
        LocalDate on,
        Snapshot known) {}
