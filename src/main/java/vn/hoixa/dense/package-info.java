/**
 * Retrieval by nearness of meaning, for drafts and for officers only: an embedding model turns passages and a question into
 * vectors, and the nearest are fused with what the words find. Off unless an endpoint is set; nothing of it is reached by a
 * citizen's turn.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"procedure", "knowledge"})
package vn.hoixa.dense;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
