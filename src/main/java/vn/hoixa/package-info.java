/** Hỏi Xã, the assistant of a Vietnamese commune. Its packages, from the lowest row up, are listed in README.md. */
@NullMarked
package vn.hoixa;

import org.jspecify.annotations.NullMarked;
