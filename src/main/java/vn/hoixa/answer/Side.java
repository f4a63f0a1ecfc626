package vn.hoixa.answer;

import vn.hoixa.knowledge.Procedure;

/**
 * One side of a {@link Joint}, searched by itself.
 *
 * @param question its words
 * @param best the best procedure for them
 * @param procedure the procedure that is meant; a sibling of the best one where the rest of the question says so
 * @param sure confidence in it, 0 to 1
 */
record Side(Question question, Family.Best best, Procedure procedure, double sure) {}
