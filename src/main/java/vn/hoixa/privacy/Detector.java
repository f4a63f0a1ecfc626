package vn.hoixa.privacy;

/** Settles one sort of thing on a sheet: takes what is personal, or shields what only looks so. */
@FunctionalInterface
interface Detector {
    void settle(Sheet sheet);
}
