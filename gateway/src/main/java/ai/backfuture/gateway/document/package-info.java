/** The API's own description. */
@NullMarked
package ai.backfuture.gateway.document;

import org.jspecify.annotations.NullMarked;
