/** The one public door of the system. */
@NullMarked
package ai.backfuture.gateway;

import org.jspecify.annotations.NullMarked;
