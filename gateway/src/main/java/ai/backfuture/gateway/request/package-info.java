/** What every request must fulfil before anybody looks at who sent it. */
@NullMarked
package ai.backfuture.gateway.request;

import org.jspecify.annotations.NullMarked;
