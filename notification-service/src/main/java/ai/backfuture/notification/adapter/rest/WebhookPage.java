package ai.backfuture.notification.adapter.rest;

import ai.backfuture.notification.application.ReadingWebhooks;
import ai.backfuture.request.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of an owner's webhooks; {@code next} is the cursor of the following one, null on the last. */
record WebhookPage(List<WebhookView> items, @Nullable String next) {

    static WebhookPage of(ReadingWebhooks.Page page) {
        String next = page.more() ? Cursor.after(page.items().getLast().id().value()) : null;
        return new WebhookPage(page.items().stream().map(WebhookView::of).toList(), next);
    }
}
