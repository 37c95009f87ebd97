/** The dashboard page: a few files, where the issuer is, and what browsers may do with them. */
@NullMarked
package ai.backfuture.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
