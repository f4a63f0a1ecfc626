package vn.hoixa.intake;

/** An uploaded file with its detected format. */
record Upload(ImportFormat format, String fileName, byte[] content) {}
