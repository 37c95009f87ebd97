/** Calls the servers of owners, out in the internet, and nothing nearer. */
@NullMarked
package ai.backfuture.notification.adapter.http;

import org.jspecify.annotations.NullMarked;
