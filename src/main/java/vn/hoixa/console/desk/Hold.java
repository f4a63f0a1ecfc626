package vn.hoixa.console.desk;

/**
 * The claim on an open question, seen by one officer.
 *
 * @param holder the name of whoever claimed it; empty for nobody
 * @param heldSince "14:05", empty for nobody
 * @param mine whether the reader claimed it
 * @param mayClaim whether the reader may answer it and nobody else is working on it
 * @param whyNot why the reader may not
 */
record Hold(String holder, String heldSince, boolean mine, boolean mayClaim, String whyNot) {}
