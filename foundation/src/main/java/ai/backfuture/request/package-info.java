/** Ids, pages and bodies of requests, read and refused the same way by every service. */
@NullMarked
package ai.backfuture.request;

import org.jspecify.annotations.NullMarked;
