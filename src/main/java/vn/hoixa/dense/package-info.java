/**
 * Semantic search, for drafts and for officers only: an embedding model turns passages and a question into vectors, and
 * the nearest are fused with the keyword results. Off unless an endpoint is set; a citizen's turn never uses it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"procedure", "knowledge"})
package vn.hoixa.dense;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
