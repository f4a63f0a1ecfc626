package vn.hoixa.intake;

/** A file as it was handed in, its format already told. */
record Upload(ImportFormat format, String fileName, byte[] content) {}
