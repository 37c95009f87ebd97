package ai.backfuture.worker.adapter.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.net.URI;
import java.util.Map;

/** {@code backfuture.exchange.<id>.spot-url} and {@code .futures-url}. */
@ConfigMapping(prefix = "backfuture.exchange")
public interface ExchangeSettings {

    @WithParentName
    Map<String, Urls> exchanges();

    /** The two addresses of one exchange; they may be the same. */
    interface Urls {

        URI spotUrl();

        URI futuresUrl();
    }
}
