/** What can be done with webhooks, how owners are told, and the ports that it takes. */
@NullMarked
package ai.backfuture.notification.application;

import org.jspecify.annotations.NullMarked;
