/** What is worth an entry in the audit trail, and what explains a reading of a secret. */
@NullMarked
package ai.backfuture.connection.audit.domain;

import org.jspecify.annotations.NullMarked;
